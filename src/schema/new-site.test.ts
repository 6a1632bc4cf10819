import { describe, expect, it } from 'vitest';
import { newSiteFiles } from './new-site.ts';
import { parsePage } from './parse-page.ts';
import { parseRecord } from './parse-record.ts';
import { parseSite } from './parse-site.ts';

const plain = {
  name: 'Gazette',
  url: 'https://gazette.example/',
  language: 'en-GB',
  timeZone: 'Asia/Dubai',
  section: { name: 'News', id: 'news' },
  day: '2026-11-22',
};

describe('the files of a new site', () => {
  it.each([
    plain,
    { ...plain, name: 'A: "B" & *C* [d] &amp; #e', section: { name: 'no', id: 'no' } },
    { ...plain, name: 'صحيفة', language: 'ar', url: 'https://user.github.io/gazette' },
  ])('are good for $name', (given) => {
    const files = newSiteFiles(given);
    const text = (file: string) => files.get(file) ?? '';
    const { site, problems } = parseSite({ file: 'site.yaml', text: text('content/site.yaml') });
    expect(problems).toEqual([]);
    expect(site).toMatchObject({ name: given.name, sections: [given.section.id] });
    expect(site?.tagAuthority).toBe(`${new URL(given.url).hostname},2026-11-22`);
    const file = `sections/${given.section.id}.yaml`;
    const section = parseRecord('sections', { file, text: text(`content/${file}`) });
    expect(section.record?.name).toBe(given.section.name);
    const about = { file: 'pages/about.md', text: text('content/pages/about.md') };
    const page = parsePage({ ...about, site: { language: given.language } });
    expect(page.page?.title).toBe(`About ${given.name}`);
    expect(page.page?.language).toBe(given.language === 'ar' ? 'en' : 'en-GB');
  });

  it('writes the name into the text so that it is read as it stands', () => {
    const about = newSiteFiles({ ...plain, name: 'A_B_C & D &amp;' }).get('content/pages/about.md');
    expect(about).toContain('the archive of A\\_B\\_C & D \\&amp;.');
  });
});
