/** The commands of the writers' desk, run as a writer runs them. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { build, filesOf, hashes, makeSite, smallSite, stet, story, writeFiles } from './site.ts';

const now = '2026-11-22T12:00:00Z';

/** Runs a command on a site at the tests' time. */
const at = (root: string, args: readonly string[], time = now) =>
  stet([...args, '--site', root, '--now', time], { NO_COLOR: '1', FORCE_COLOR: undefined });
const read = (root: string, file: string) => readFileSync(path.join(root, file), 'utf8');
const content = (root: string) => hashes(path.join(root, 'content'));
const png = () =>
  sharp({ create: { width: 80, height: 60, channels: 3, background: '#246' } })
    .png()
    .toBuffer();

/** The lines that an edit put in; throws where it took one out. */
function linesPutIn(before: string, after: string): string[] {
  const old = before.split('\n');
  const fresh = after.split('\n').filter((line) => (line === old[0] ? old.shift() === null : true));
  if (old.length > 0) throw new Error(`Gone or changed: ${old[0]}`);
  return fresh;
}

describe('a new site', () => {
  it('goes from an empty folder to a published story with a picture', async () => {
    const root = makeSite({ '.gitignore': 'node_modules/\n' });
    const made = await stet([
      ...['init', root, '--name', 'Gazette', '--url', 'https://gazette.example/', '--now', now],
      ...['--time-zone', 'Asia/Dubai', '--section', 'News'],
    ]);
    expect(made).toMatchObject({ code: 0, stderr: '' });
    expect(made.stdout).toContain('Add dist/ and .stet/ to its .gitignore.');
    expect(read(root, '.gitignore')).toBe('node_modules/\n');

    const begun = await at(root, ['new', 'School reopens: a first day', '--dateline', 'Dubai']);
    expect(begun.stdout).toMatch(/^content\/drafts\/school-reopens-a-first-day\.md\n/);
    const draft = 'content/drafts/school-reopens-a-first-day.md';
    expect(read(root, draft)).toBe(
      '---\nheadline: "School reopens: a first day"\nsection: news\ndateline: Dubai\n---\n',
    );
    writeFiles(root, {
      [draft]: read(root, draft).replace(
        'dateline: Dubai\n---\n',
        'dateline: Dubai # the desk\npicture:\n  src: school.png\n  alt: A school\n---\n\nA first day.\n',
      ),
      'content/drafts/school.png': await png(),
    });
    const late = '2026-11-22T21:30:59Z';
    const published = await at(root, ['publish', 'school-reopens-a-first-day'], late);
    expect(published).toMatchObject({ code: 0, stderr: '' });
    expect(published.stdout).toContain('/2026/11/23/school-reopens-a-first-day/\n');
    expect(filesOf(path.join(root, 'content/articles'))).toEqual([
      '2026/11/23/school-reopens-a-first-day.md',
      '2026/11/23/school.png',
    ]);
    const file = 'content/articles/2026/11/23/school-reopens-a-first-day.md';
    expect(read(root, file)).toContain('\npublished: 2026-11-23T01:30:00+04:00\nsection: news\n');
    expect(read(root, file)).toContain('dateline: Dubai # the desk\n');

    const report = await build(root, ['--now', late]);
    expect(report).toMatchObject({ outcome: 'built', problems: [] });
    const page = read(root, 'dist/2026/11/23/school-reopens-a-first-day/index.html');
    expect(page).toContain('alt="A school"');
  });

  it('is refused where there is one, and where its address is none', async () => {
    const root = makeSite(smallSite());
    const before = content(root);
    const again = await stet(['init', root, '--name', 'A', '--url', 'https://a.example/']);
    expect(again.code).toBe(1);
    const bare = await stet(['init', `${root}/b`, '--name', 'A', '--url', 'gazette']);
    expect(bare).toMatchObject({ code: 2 });
    expect(bare.stderr).toContain('is not the whole address of a site');
    expect((await stet(['init', `${root}/b`])).code).toBe(2);
    expect(existsSync(`${root}/b`)).toBe(false);
    expect(content(root)).toEqual(before);
  });

  it('is suggested where there is none', async () => {
    const ran = await at(makeSite({ 'notes.txt': '' }), ['new', 'A story']);
    expect(ran.code).toBe(1);
    expect(ran.stderr).toContain('site/content-missing');
    expect(ran.stderr).toContain('npx stet init DIR');
  });
});

describe('stet new', () => {
  it('writes into the dated folder, in the site’s zone, and says when a story is held', async () => {
    const root = makeSite(smallSite());
    const ran = await at(root, [
      ...['new', 'Harbour strike ends', '--section', 'world', '--published'],
      ...['2026-12-24T23:30:00-05:00', '--byline', 'By Jane Roe', '--language', 'PT-br'],
    ]);
    expect(ran.code).toBe(0);
    const file = 'content/articles/2026/12/25/harbour-strike-ends.md';
    expect(ran.stdout).toMatch(new RegExp(`^${file}\n`));
    expect(ran.stdout).toContain('held until 2026-12-24T23:30:00-05:00');
    expect(read(root, file)).toBe(
      '---\nheadline: Harbour strike ends\npublished: 2026-12-24T23:30:00-05:00\nlanguage: pt-BR\nsection: world\nbyline: By Jane Roe\n---\n',
    );
  });

  it('refuses a place, an address and a former address that are taken', async () => {
    const root = makeSite({
      ...smallSite(),
      'content/articles/2024/03/16/old.md': story(
        'Old',
        '2024-03-16',
        'formerUrls: [/2024/03/16/older.html]\n',
      ),
    });
    const before = content(root);
    const day = ['--section', 'world', '--published', '2024-03-16', '--slug'];
    const taken = await at(root, ['new', 'A', ...day, 'old']);
    expect(taken).toMatchObject({ code: 1, stdout: '' });
    expect(taken.stderr).toContain(
      '/2024/03/16/old/ belongs to content/articles/2024/03/16/old.md',
    );
    expect(taken.stderr).toContain('such as old-2.');
    expect((await at(root, ['new', 'A', ...day, 'older'])).code).toBe(1);
    expect(content(root)).toEqual(before);
  });

  it.each([
    [['new'], 'What is the headline?'],
    [['new', 'A', '--section', 'wolrd'], 'Did you mean `world`?'],
    [['new', 'A', '--published', '2026-02-30', '--section', 'world'], 'not in the calendar'],
    [['new', 'A', '--published', '27 October 2016'], 'Write 2016-10-27.'],
    [['new', 'A', '--published', 'today'], 'Which section? Give --section with one of'],
    [['new', 'A', '--slug', 'Big News'], 'Write big-news.'],
    [['new', 'A', '--language', 'english'], 'is not the tag of a language'],
    [['new', 'A', '--sektion', 'world'], 'Did you mean `--section`?'],
    [['new', 'A', '--dateline'], '--dateline needs a value.'],
    [['new', 'School', 'reopens'], 'between quotation marks'],
  ])('shows its usage for %j', async (args, message) => {
    const root = makeSite(smallSite());
    const before = content(root);
    const ran = await at(root, args);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toContain('USAGE stet new');
    expect(ran.stderr).toContain('EXAMPLES');
    expect(ran.stderr).toContain(message);
    expect(content(root)).toEqual(before);
  });
});

describe('stet publish', () => {
  it('refuses a draft with errors, points into it, and changes nothing', async () => {
    const root = makeSite({
      ...smallSite(),
      'content/drafts/bad.md':
        '---\nheadline: Bad\nsection: world\ntopics: [harbor]\npicture:\n  src: no.png\n  alt: A\n---\n\nText.\n',
      'content/drafts/worse.md': '---\nheadline: Worse\nupdatet: 2024\n---\n',
    });
    const before = content(root);
    const picture = await at(root, ['publish', 'bad']);
    expect(picture).toMatchObject({ code: 1, stdout: '' });
    expect(picture.stderr).toContain('picture/missing');
    writeFiles(root, { 'content/drafts/no.png': await png() });
    const topic = await at(root, ['publish', 'bad', '--published', '2024-03-16']);
    expect(topic.code).toBe(1);
    expect(topic.stderr).toContain('error[topic/unknown] content/drafts/bad.md:4:10');
    expect(topic.stderr).toMatch(/4 \| topics: \[harbor\]\n +\| {10}\^{6}\n/);
    const field = await at(root, ['publish', 'worse']);
    expect(field.stderr).toContain('content/drafts/worse.md:3:1');
    const { 'drafts/no.png': _new, ...after } = content(root);
    expect(after).toEqual(before);
    expect((await at(root, ['publish', 'third'])).stderr).toContain('is no draft');
    expect((await at(root, ['publish', 'nothing'])).stderr).toContain(
      'There is no draft “nothing”',
    );
  });

  it('keeps the date of the draft, copies a picture that another draft shows, holds', async () => {
    const fields = 'picture: { src: map.png, alt: A map }\nembargoedUntil: 2027-01-01T00:01:00Z\n';
    const root = makeSite({
      ...smallSite(),
      'content/drafts/one.md': story('One', '2027-01-01', fields, '![A chart](in/chart.png)'),
      'content/drafts/two.md': story('Two', '2024-01-01', '', '![A map](map.png)'),
      'content/drafts/map.png': await png(),
      'content/drafts/in/chart.png': await png(),
    });
    const ran = await at(root, ['publish', 'content/drafts/one.md']);
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    expect(ran.stdout).toContain('held until 2027-01-01T00:01:00Z');
    expect(filesOf(path.join(root, 'content/drafts'))).toEqual(['map.png', 'two.md']);
    expect(filesOf(path.join(root, 'content/articles/2027/01/01'))).toEqual([
      'in/chart.png',
      'map.png',
      'one.md',
    ]);
  });
});

describe('stet move', () => {
  const withMore = async () => ({
    ...smallSite(),
    'content/articles/2024/03/14/first.md': story(
      'A first story',
      '2024-03-14 # a day',
      'picture: { src: own.png, alt: Own }\n',
      '![Shared](shared.png)',
    ),
    'content/articles/2024/03/14/other.md': story(
      'Other',
      '2024-03-14T06:00:00Z',
      'translates: /2024/03/14/first/\nlanguage: pt\n',
      '![Shared](shared.png) See [the first](/2024/03/14/first/#map), not [it](/2024/03/14/).',
    ),
    'content/articles/2024/03/14/own.png': await png(),
    'content/articles/2024/03/14/shared.png': await png(),
    'content/drafts/next.md': '---\nheadline: Next\nfollows: /2024/03/14/first/\n---\n',
    'content/drawings.yaml': '# maps\nmaps:\n  - picture: articles/2024/03/14/own.png\n',
  });

  it('takes along what a story in MDX imports, on one line, on several, or when it is asked', async () => {
    const at0314 = 'content/articles/2024/03/14';
    const body = [
      'import {',
      '  many,',
      "} from './parts/tide.json';",
      '',
      "{(await import('./parts/names.json')).default.length + many} `import '../../code.ts'`",
    ].join('\n');
    const root = makeSite({
      ...smallSite(),
      [`${at0314}/parts.mdx`]: story('Parts', '2024-03-14', '', body),
      [`${at0314}/parts/tide.json`]: '{ "many": 3 }\n',
      [`${at0314}/parts/names.json`]: '["a", "b"]\n',
    });
    const ran = await at(root, ['move', '/2024/03/14/parts/', '/2024/03/15/parts/']);
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    for (const file of ['parts.mdx', 'parts/tide.json', 'parts/names.json']) {
      expect(existsSync(path.join(root, at0314, file)), file).toBe(false);
      expect(existsSync(path.join(root, 'content/articles/2024/03/15', file)), file).toBe(true);
    }
  });

  it('leaves the old address behind, keeps the feed id, and takes everything along', async () => {
    const root = makeSite(await withMore());
    const shown = await at(root, ['show', 'first']);
    const id = /feed id +(\S+)/.exec(shown.stdout)?.[1];
    expect(id).toBe('tag:gazette.example,2026:/2024/03/14/first/');

    const ran = await at(root, ['move', '/2024/03/14/first/', '/2024/03/15/the-first/']);
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    expect(read(root, 'content/articles/2024/03/15/the-first.md')).toBe(
      `---
headline: A first story
published: 2024-03-15 # a day
firstPermalink: /2024/03/14/first/
section: world
picture: { src: own.png, alt: Own }
formerUrls:
  - /2024/03/14/first/
---

![Shared](../14/shared.png)
`,
    );
    expect(filesOf(path.join(root, 'content/articles/2024'))).toEqual([
      '03/14/other.md',
      '03/14/shared.png',
      '03/15/own.png',
      '03/15/second.md',
      '03/15/the-first.md',
    ]);
    expect(read(root, 'content/articles/2024/03/15/second.md')).toContain(
      'follows: /2024/03/15/the-first/\n',
    );
    const other = read(root, 'content/articles/2024/03/14/other.md');
    expect(other).toContain('translates: /2024/03/15/the-first/\n');
    expect(other).toContain('[the first](/2024/03/15/the-first/#map), not [it](/2024/03/14/)');
    expect(read(root, 'content/drafts/next.md')).toContain('follows: /2024/03/15/the-first/\n');
    expect(read(root, 'content/drawings.yaml')).toContain('articles/2024/03/15/own.png\n');

    for (const typed of ['/2024/03/14/first/', 'https://gazette.example/2024/03/15/the-first/']) {
      expect((await at(root, ['show', typed])).stdout).toContain(`feed id     ${id}\n`);
    }
    const home = await at(root, ['move', 'the-first', '2024-03-14']);
    expect(home.code).toBe(0);
    const back = await at(root, ['move', 'the-first', 'first']);
    expect(back.code).toBe(0);
    const final = read(root, 'content/articles/2024/03/14/first.md');
    expect(final).not.toContain('- /2024/03/14/first/');
    expect(final).toContain('firstPermalink: /2024/03/14/first/\n');
  });

  it('sets an address of its own, and gives the place’s back', async () => {
    const root = makeSite(smallSite());
    const file = 'content/articles/2025/01/02/third.md';
    const before = read(root, file);
    await at(root, ['move', 'third', '/news/Third.html']);
    expect(linesPutIn(before, read(root, file))).toEqual([
      'permalink: /news/Third.html',
      'firstPermalink: /2025/01/02/third/',
      'formerUrls:',
      '  - /2025/01/02/third/',
    ]);
    await at(root, ['move', 'third', '/2025/01/02/third/']);
    expect(linesPutIn(before, read(root, file))).toEqual([
      'firstPermalink: /2025/01/02/third/',
      'formerUrls:',
      '  - /news/Third.html',
    ]);
  });

  it('refuses what is taken or unclear, and leaves no trace of a story nobody has seen', async () => {
    const root = makeSite({
      ...smallSite(),
      'content/articles/2027/01/01/later.md': story('Later', '2027-01-01'),
    });
    const before = content(root);
    const refused = async (...args: string[]) => (await at(root, ['move', ...args])).code;
    expect(await refused('first', '/2024/03/15/second')).toBe(1);
    expect(await refused('first', 'first')).toBe(1);
    expect(await refused('first', '/topics/harbour/')).toBe(1);
    expect(await refused('nowhere', 'x')).toBe(1);
    expect(await refused('ir', 'x')).toBe(1);
    expect(await refused('first', '2024-03-20')).toBe(2);
    expect(await refused('first', '2024-03-20', '--published', '2024-03-21')).toBe(2);
    expect(await refused('first', 'The First')).toBe(2);
    expect(content(root)).toEqual(before);

    expect(await refused('later', 'new-year')).toBe(0);
    expect(read(root, 'content/articles/2027/01/01/new-year.md')).toBe(
      story('Later', '2027-01-01'),
    );
  });
});

describe('notices to readers', () => {
  const file = 'content/articles/2024/03/14/first.md';

  it('adds corrections, dated, and touches nothing else', async () => {
    const root = makeSite(smallSite());
    const before = read(root, file);
    const ran = await at(root, [
      ...['correct', 'content/articles/2024/03/14/first.md'],
      ...['--kind', 'detail', '--text', 'The year: 2024.', '--date', '2024-03-15'],
    ]);
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    const once = read(root, file);
    expect(linesPutIn(before, once)).toEqual([
      'updated: 2024-03-15',
      'corrections:',
      '  - date: 2024-03-15',
      '    kind: detail',
      '    text: "The year: 2024."',
    ]);
    await at(root, ['correct', 'first', '--kind', 'clarification', '--text', 'In Porto.']);
    const twice = read(root, file);
    expect(twice).toContain('updated: 2026-11-22T12:00:00Z\n');
    expect(linesPutIn(once.replace('2024-03-15', '2026-11-22T12:00:00Z'), twice)).toEqual([
      '  - date: 2026-11-22T12:00:00Z',
      '    kind: clarification',
      '    text: In Porto.',
    ]);
  });

  it('withdraws a story once, with a notice; the built page has it and not the text', async () => {
    const text = story('A first story', '2024-03-14T06:00:00Z', '', 'The nonsense word is Qwx.');
    const root = makeSite({ ...smallSite(), [file]: text });
    const before = read(root, file);
    const args = ['withdraw', 'first', '--text', 'The harbour is another one.'];
    expect((await at(root, args)).code).toBe(0);
    expect(linesPutIn(before, read(root, file))).toEqual([
      'updated: 2026-11-22T12:00:00Z',
      'status: withdrawn',
      'corrections:',
      '  - date: 2026-11-22T12:00:00Z',
      '    kind: meaning',
      '    text: The harbour is another one.',
    ]);
    expect((await at(root, args)).code).toBe(1);
    await build(root);
    const page = read(root, 'dist/2024/03/14/first/index.html');
    expect(page).toContain('The harbour is another one.');
    expect(page).not.toContain('Qwx');
  });

  it('gives none to a story that nobody has seen, of no kind, or from the future', async () => {
    const root = makeSite({
      ...smallSite(),
      'content/articles/2027/01/01/later.md': story('Later', '2027-01-01'),
      'content/drafts/draft.md': '---\nheadline: Draft\n---\n',
    });
    const before = content(root);
    const run = async (...args: string[]) => (await at(root, args)).code;
    const notice = ['--kind', 'detail', '--text', 'A'];
    expect(await run('correct', 'later', ...notice)).toBe(1);
    expect(await run('correct', 'draft', ...notice)).toBe(1);
    expect(await run('withdraw', 'later', '--text', 'A')).toBe(1);
    expect(await run('correct', 'first', ...notice, '--date', '2024-03-13')).toBe(1);
    expect(await run('correct', 'first', ...notice, '--date', '2027-01-01')).toBe(2);
    expect(await run('correct', 'first', '--kind', 'typo', '--text', 'A')).toBe(2);
    expect(await run('correct', 'first', '--text', 'A')).toBe(2);
    expect(await run('withdraw', 'first')).toBe(2);
    expect(content(root)).toEqual(before);
  });
});

describe('stet list and stet show', () => {
  const site = () =>
    makeSite({
      ...smallSite(),
      'content/topics/harbour.yaml': 'name: Harbour\nformerIds: [port]\n',
      'content/articles/2024/05/01/ids.md': story(
        'Ids',
        '2024-05-01T09:00:00Z',
        'ids: [1.1919981-241525154]\nslugline: SYRIA-CONFLICT/SCHOOL\nfirstPermalink: /a/\n',
        'A word: Ḥāss.',
      ),
      'content/articles/2027/01/01/later.md': story('Later', '2027-01-01'),
      'content/articles/2024/06/01/broken.md': story('Broken', '2024-06-31'),
      'content/drafts/draft.md': '---\nheadline: Draft\n---\n',
    });
  it('lists by day, section, topic, words, id and state', async () => {
    const root = site();
    const slugs = async (...args: string[]) => {
      const { stdout } = await at(root, ['list', '--json', ...args]);
      const { stories } = JSON.parse(stdout) as { stories: { file: string }[] };
      return stories.map(({ file }) => path.basename(file, '.md')).join(' ');
    };
    expect(await slugs()).toBe('draft later fourth third ids second first');
    expect(await slugs('--from', '2024-03-15', '--to', '2024')).toBe('ids second');
    expect(await slugs('--topic', 'port', '--limit', '1')).toBe('second');
    expect(await slugs('--text', 'hass WORD')).toBe('ids');
    expect(await slugs('--id', '19981-24')).toBe('ids');
    expect(await slugs('--held', '--drafts')).toBe('draft later');
    expect(await slugs('--section', 'science')).toBe('');
    const { stdout } = await at(root, ['list', '--held', '--drafts']);
    expect(stdout).toBe(
      '-           -      Draft  content/drafts/draft.md  [draft]\n' +
        '2027-01-01  world  Later  /2027/01/01/later/  [held]\n',
    );
    expect((await at(root, ['list', '--topic', 'harbor'])).stderr).toContain('`harbour`');
    expect((await at(root, ['list', '--from', 'May'])).code).toBe(2);
  });

  it('shows one story with its problems, and lists several', async () => {
    const root = site();
    const one = await at(root, ['show', '1.1919981-2415']);
    expect(one.code).toBe(0);
    expect(one.stdout).toMatch(/^Ids\n\n {2}permalink {3}\/2024\/05\/01\/ids\/\n/);
    expect(one.stdout).toContain('tag:gazette.example,2026:/a/\n');
    expect((await at(root, ['show', 'SYRIA-conflict'])).stdout).toBe(one.stdout);
    expect((await at(root, ['show', 'later'])).stdout).toContain('held until 2027-01-01\n');
    const several = await at(root, ['show', 'ir']);
    expect(several.stdout.split('\n')).toHaveLength(3);
    const broken = await at(root, ['show', 'content/articles/2024/06/01/broken.md']);
    expect(broken.code).toBe(1);
    expect(broken.stderr).toContain('date/impossible');
    expect((await at(root, ['show', 'nowhere'])).code).toBe(1);
    const json = JSON.parse((await at(root, ['show', 'draft', '--json'])).stdout);
    expect(json.stories[0]).toMatchObject({ state: 'draft', file: 'content/drafts/draft.md' });
  });
});

describe('help', () => {
  it.each(['init', 'new', 'publish', 'move', 'correct', 'withdraw', 'list', 'show'])(
    'of stet %s has examples and, away from a terminal, no colours',
    async (name) => {
      const { code, stdout } = await stet([name, '--help'], { FORCE_COLOR: undefined, CI: '' });
      expect(code).toBe(0);
      expect(stdout).toContain(`USAGE stet ${name}`);
      expect(stdout).toMatch(new RegExp(`EXAMPLES\n\n {2}npx stet ${name} `));
      expect(stdout).not.toContain('\u001b');
    },
  );

  it('knows what was most likely meant by a command', async () => {
    const ran = await stet(['mvoe', 'a', 'b']);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain('There is no command “mvoe”. Did you mean `move`?');
  });
});
