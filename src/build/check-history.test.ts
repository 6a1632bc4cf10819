import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { resolveSiteFolder } from '../store/site-folder.ts';
import { temporaryRepository, temporarySite, type TemporarySite } from '../store/temporary-site.ts';
import { checkSite } from './check-site.ts';

const now = Date.parse('2026-06-01T00:00:00Z');

const story = (headline: string, more = '', published = '2016-10-27') =>
  `---\nheadline: ${headline}\npublished: ${published}\nsection: world\n${more}---\n\nA text about ${headline}, long enough to be told from others.\nIt has a second line, too.\n`;

function gazette(site: TemporarySite): TemporarySite {
  site.write(
    'site.yaml',
    'name: Gazette\nurl: https://gazette.example/\ntagAuthority: gazette.example,2026\nlanguage: en\ntimeZone: Asia/Dubai\n',
  );
  site.write('sections/world.yaml', 'name: World\n');
  for (const name of ['alpha', 'beta', 'gamma', 'delta']) {
    site.write(`articles/2016/10/27/${name}.md`, story(name));
  }
  site.write('pages/about.md', '---\ntitle: About\n---\n\nAbout us.\n');
  return site;
}

async function since(site: TemporarySite, ref = 'HEAD') {
  const { history, problems } = await checkSite(site.folder, now, { since: ref });
  expect(problems).toEqual([]);
  return (history?.problems ?? []).map(({ rule, file, what, place }) => ({
    rule,
    file,
    what,
    line: place?.line,
  }));
}

it('finds what was moved or deleted without a redirect, and nothing else', async () => {
  const site = gazette(temporaryRepository());
  site.commitAll();
  expect(await since(site)).toEqual([]);

  site.move('articles/2016/10/27/alpha.md', 'articles/2016/10/27/alpha-renamed.md');
  site.git('add', '--all');
  site.remove('articles/2016/10/27/beta.md');
  site.write('articles/2016/10/27/gamma.md', story('gamma', 'permalink: /news/gamma/\n'));
  site.write('articles/2016/10/27/delta.md', story('delta, corrected'));
  site.remove('pages/about.md');
  site.write('articles/2016/10/27/epsilon.md', story('epsilon'));
  expect(await since(site)).toEqual([
    {
      rule: 'permalink/vanished',
      file: 'content/articles/2016/10/27/alpha-renamed.md',
      what: 'The story was published at /2016/10/27/alpha/ and stands at /2016/10/27/alpha-renamed/ now.',
      line: undefined,
    },
    {
      rule: 'permalink/vanished',
      file: 'content/articles/2016/10/27/beta.md',
      what: 'A story was published at /2016/10/27/beta/, and nothing is there now.',
      line: undefined,
    },
    {
      rule: 'permalink/vanished',
      file: 'content/articles/2016/10/27/gamma.md',
      what: 'The story was published at /2016/10/27/gamma/ and stands at /news/gamma/ now.',
      line: 5,
    },
    {
      rule: 'permalink/vanished',
      file: 'content/pages/about.md',
      what: 'A page was published at /about/, and nothing is there now.',
      line: undefined,
    },
  ]);

  const former = 'formerUrls:\n  - /2016/10/27/alpha/\n  - /2016/10/27/beta/\n';
  site.write('articles/2016/10/27/alpha-renamed.md', story('alpha', former));
  site.write('redirects.yaml', '/about/: /2016/10/27/delta/\n/2016/10/27/gamma/: /news/gamma/\n');
  const { history } = await checkSite(site.folder, now, { since: 'HEAD' });
  expect(history?.problems).toEqual([]);
});

it('leaves alone what was never public, and reports what is held after it was', async () => {
  const site = gazette(temporaryRepository());
  site.write('articles/2030/01/01/later.md', story('later', '', '2030-01-01'));
  site.commitAll();
  site.remove('articles/2030/01/01/later.md');
  const held = 'embargoedUntil: 2030-01-01\n';
  site.write('articles/2016/10/27/alpha.md', story('alpha', held));
  const { history } = await checkSite(site.folder, now, { since: 'HEAD' });
  expect(history?.problems.map(({ what }) => what)).toEqual([
    'The story at /2016/10/27/alpha/ was published, and is held now until 2030-01-01.',
  ]);
});

it('says so when history is missing, and tells a slip in the command from it', async () => {
  const site = gazette(temporaryRepository());
  site.commitAll();
  site.commitAll();
  expect((await checkSite(site.folder, now, { since: 'nonsense' })).history).toEqual({
    isUnknown: true,
    problems: [],
  });
  expect((await checkSite(site.folder, now, { since: '--help' })).history?.isUnknown).toBe(true);

  const shallow = mkdtempSync(path.join(tmpdir(), 'stet-shallow-'));
  onTestFinished(() => rmSync(shallow, { recursive: true, force: true }));
  execFileSync('git', ['clone', '--quiet', '--depth=1', `file://${site.folder.root}`, shallow]);
  const folder = resolveSiteFolder({ flag: shallow, repository: '/' });
  const { history } = await checkSite(folder, now, { since: 'HEAD~1' });
  expect(history?.problems).toMatchObject([{ rule: 'permalink/history-missing', level: 'error' }]);
  expect(history?.problems[0]?.why).toContain('shallow clone');

  const alone = gazette(temporarySite());
  const { history: none } = await checkSite(alone.folder, now, { since: 'HEAD' });
  expect(none?.problems[0]?.why).toContain('no git repository');
});
