import { PassThrough } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { temporarySite } from '../store/temporary-site.ts';
import { askStory } from './ask-story.ts';
import { openDesk } from './desk.ts';
import { askSite } from './init.ts';

const now = '2026-11-22T12:00:00Z';
const site = `name: Gazette
url: https://gazette.example/
tagAuthority: gazette.example,2026
language: en
timeZone: Asia/Dubai
`;

/** Someone at a terminal who answers each question, by a part of it, with these keys. */
function someone(answers: Readonly<Record<string, string>>) {
  const [input, output] = [new PassThrough(), new PassThrough()];
  let shown = '';
  const left = Object.entries(answers);
  output.on('data', (chunk: Buffer) => {
    shown += stripVTControlCharacters(chunk.toString());
    const [next] = left;
    if (!next || !shown.includes(next[0])) return;
    left.shift();
    setTimeout(() => input.write(next[1]), 20);
  });
  return { terminal: { input, output }, shown: () => shown };
}

async function desk() {
  const { folder, write } = temporarySite();
  write('site.yaml', site);
  write('sections/world.yaml', 'name: World\n');
  write('sections/science.yaml', 'name: Science\n');
  write('drafts/a-school.md', '---\nheadline: A school\n---\n');
  return openDesk({ site: folder.root, now });
}

describe('questions about a story', () => {
  it('ask for what is not given, offer a free slug, and take no bad answer', async () => {
    const { terminal, shown } = someone({
      Headline: 'A school\r',
      Section: '\u001b[B\r',
      Published: '2026-13\r',
      'is no date': '\u007f\u007f\u007f\u007f\u007f\u007f\u007f\r',
      Dateline: 'Dubai\r',
      Slug: '-b\r',
    });
    const facts = await askStory({ byline: 'By Jane Roe' }, await desk(), terminal);
    expect(facts).toEqual({
      headline: 'A school',
      section: 'world',
      published: undefined,
      dateline: 'Dubai',
      slug: 'a-school-2-b',
      byline: 'By Jane Roe',
    });
    expect(shown()).toContain('a-school-2');
  });

  it('leave out what is given, and write nothing once they are cancelled', async () => {
    const { terminal, shown } = someone({ Dateline: '\u0003' });
    const given = { headline: 'A', section: 'world', published: '2026-11-22', slug: 'a' };
    await expect(askStory(given, await desk(), terminal)).rejects.toThrow('Nothing was written.');
    expect(shown()).not.toContain('Headline');
  });
});

it('ask about a new site, with this machine’s time zone on offer', async () => {
  const { terminal } = someone({
    'Name of the publication': 'Gazette\r',
    'Its address': 'gazette\r',
    'is not the whole address': '\u0015https://gazette.example/\r',
    'Its language': '\r',
    'Time zone': '\r',
    'first section': '\r',
  });
  expect(await askSite({}, Date.parse(now), terminal)).toEqual({
    name: 'Gazette',
    url: 'https://gazette.example/',
    language: 'en',
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    section: 'News',
  });
});
