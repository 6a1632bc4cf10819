/**
 * The writers' guide is done as it says, from an empty folder to a published story with a picture
 * and through all that follows: its own commands, typed into a shell, on its own files.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { expect, it, onTestFinished } from 'vitest';
import { parseEntry } from '../../src/build/parse.ts';
import { parseSite } from '../../src/schema/parse-site.ts';
import { readGuide, type Step } from './guide.ts';
import { filesOf, siteYaml, writeFiles } from './site.ts';

const repository = path.resolve(import.meta.dirname, '../..');

const wire = `1.1919981-241525154

PORTO, March 14 (Harbour Wire) - Dock workers will stop work on Monday.

They ask for a longer break at noon.
`;

/** A folder with Stet's own beside the place of the archive, and what a writer has at home. */
async function makeDesk(): Promise<string> {
  const desk = mkdtempSync(path.join(tmpdir(), 'stet-guide-'));
  onTestFinished(() => rmSync(desk, { recursive: true, force: true, maxRetries: 5 }));
  mkdirSync(path.join(desk, 'stet'));
  for (const name of ['package.json', 'node_modules', 'src', 'astro.config.mjs']) {
    symlinkSync(path.join(repository, name), path.join(desk, 'stet', name));
  }
  const create = { width: 1600, height: 1000, channels: 3, background: '#467' } as const;
  const picture = await sharp({ create }).jpeg().toBuffer();
  writeFiles(desk, { 'home/Pictures/bridge.jpg': picture, 'home/wire/strike.txt': wire });
  return desk;
}

function environment(desk: string): NodeJS.ProcessEnv {
  const identity = { NAME: 'A. Writer', EMAIL: 'writer@gazette.example' };
  return {
    ...process.env,
    HOME: path.join(desk, 'home'),
    NODE_ENV: 'development',
    VITEST: '',
    FORCE_COLOR: undefined,
    NO_COLOR: '1',
    LC_ALL: 'C.UTF-8',
    npm_config_offline: 'true',
    npm_config_update_notifier: 'false',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_SYSTEM: '/dev/null',
    GIT_AUTHOR_NAME: identity.NAME,
    GIT_AUTHOR_EMAIL: identity.EMAIL,
    GIT_COMMITTER_NAME: identity.NAME,
    GIT_COMMITTER_EMAIL: identity.EMAIL,
  };
}

/** Types commands into a shell, as one terminal after the other. */
class Terminal {
  printed = '';
  private readonly exports: string[] = [];
  private readonly desk: string;

  constructor(desk: string) {
    this.desk = desk;
  }

  async run(commands: string): Promise<number> {
    const shell = this.start(commands);
    return new Promise((resolve) => shell.on('close', (code) => resolve(code ?? -1)));
  }

  /** Starts what serves until it is interrupted, and visits it. */
  async visit(command: string, page: string): Promise<string> {
    const shell = this.start(`exec ${command.trim()} --port 0`);
    const ended = new Promise((resolve) => shell.on('close', resolve));
    try {
      const address = await new Promise<string>((resolve, reject) => {
        shell.stderr.on('data', () => {
          const found = /Serving the archive at (\S+)/.exec(this.printed)?.[1];
          if (found) resolve(found);
        });
        ended.then(() => reject(new Error(this.printed)));
      });
      return await (await fetch(new URL(page, address))).text();
    } finally {
      if (shell.pid) process.kill(-shell.pid, 'SIGKILL');
      await ended;
    }
  }

  private start(commands: string) {
    const shell = spawn('bash', ['-ec', [...this.exports, commands].join('\n')], {
      cwd: path.join(this.desk, 'stet'),
      env: environment(this.desk),
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.exports.push(...commands.split('\n').filter((line) => line.startsWith('export ')));
    this.printed = '';
    for (const stream of [shell.stdout, shell.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        this.printed += chunk;
      });
    }
    return shell;
  }
}

it('leads from an empty folder to a published story with a picture, and on', async () => {
  const desk = await makeDesk();
  const terminal = new Terminal(desk);
  const site = path.join(desk, 'gazette');
  const steps = readGuide();
  let builds = 0;
  for (const [at, step] of steps.entries()) {
    if (step.kind === 'file') writeFiles(site, { [step.file]: step.text });
    if (step.kind === 'says') {
      expect(terminal.printed).toContain(step.text.trimEnd());
    }
    if (step.kind !== 'run') continue;
    if (/^npx stet dev\n$/.test(step.text)) {
      const page = await terminal.visit(step.text, '2025/03/14/harbour-bridge/');
      expect(page).toContain('Harbour bridge reopens after two years');
      continue;
    }
    const code = await terminal.run(step.text);
    const next = steps[at + 1];
    const isRefused = next?.kind === 'says' && next.text.startsWith('error[');
    expect(code, `${step.text}${terminal.printed}`).toBe(isRefused ? 1 : 0);
    if (/^npx stet build\n$/.test(step.text)) {
      builds += 1;
      await expectPublished(path.join(site, 'dist'));
    }
  }
  expect(builds).toBe(1);
  const files = filesOf(path.join(site, 'content')).filter((file) => !file.startsWith('.'));
  expect(files).toEqual([
    'agencies/harbour-wire.yaml',
    'articles/2025/03/14/harbour-bridge.jpg',
    'articles/2025/03/14/harbour-bridge.md',
    'articles/2025/03/14/ponte-do-porto.md',
    'articles/2025/03/16/no-toll.md',
    'articles/2061/07/28/comet.md',
    'drafts/1-1919981-241525154.md',
    'drafts/ferry-fares.md',
    'drafts/ferry-fares.png',
    'drawings.yaml',
    'pages/about.md',
    'sections/city.yaml',
    'site.yaml',
  ]);
  expect(await terminal.run('git -C ../gazette log --oneline')).toBe(0);
  expect(terminal.printed.trim().split('\n')).toHaveLength(2);
}, 600_000);

/** The page as it was built, its picture and the lists that lead to it. */
async function expectPublished(dist: string): Promise<void> {
  const read = (file: string) => readFileSync(path.join(dist, file), 'utf8');
  const page = read('2025/03/14/harbour-bridge/index.html');
  for (const said of [
    '>Harbour bridge reopens after two years</h1>',
    'Cars are back on the old bridge since Friday morning.',
    'The first to cross was a baker’s van, at six in the morning.',
    'alt="Cars cross a steel bridge between two stone towers"',
    'The first cars on the bridge on Friday.',
    'Jane Roe',
    'Porto',
    'datetime="2025-03-14"',
  ]) {
    expect(page).toContain(said);
  }
  const shown = [...page.matchAll(/(?:src|srcset)="([^"]*\/pictures\/[^"]*)"/g)]
    .flatMap(([, list = '']) => list.split(','))
    .map((each) => each.trim().split(' ')[0] ?? '');
  expect(shown.length).toBeGreaterThan(3);
  for (const src of new Set(shown)) {
    const { width = 0 } = await sharp(path.join(dist, src)).metadata();
    expect(width).toBeGreaterThan(100);
  }
  for (const list of ['index.html', 'sections/city/index.html', '2025/03/14/index.html']) {
    expect(read(list)).toContain('href="/2025/03/14/harbour-bridge/"');
  }
  expect(read('rss.xml')).toContain('Harbour bridge reopens after two years');
  expect(filesOf(dist).filter((file) => file.includes('ferry-fares'))).toEqual([]);
}

/** What the guide shows of heads and texts is understood as it stands there. */
it.each(readGuide().filter(({ kind }) => kind === 'part'))(
  'shows $language that Stet reads: $text',
  ({ language, text }: Step) => {
    const { site } = parseSite({ file: 'site.yaml', text: siteYaml });
    if (!site) throw new Error('The site has problems.');
    const fields = language === 'yaml' ? text : '';
    const published = fields.includes('published:') ? '' : 'published: 2025-03-14\n';
    const story = `---\nheadline: A story\nsection: world\n${published}${fields}---\n\n${language === 'yaml' ? 'Text.' : text}\n`;
    const { entry, problems } = parseEntry(site, 'articles/2025/03/15/a.md', story, '0');
    const isOfPlace = ({ rule }: { rule: string }) => rule === 'permalink/date-mismatch';
    expect(problems.filter((problem) => !isOfPlace(problem))).toEqual([]);
    expect(entry ?? problems.length).toBeTruthy();
  },
);
