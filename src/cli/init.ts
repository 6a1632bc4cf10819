/** `stet init DIR`: a new site folder, ready for its first story. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { defineCommand } from 'citty';
import { type NewSite, newSiteFiles } from '../schema/new-site.ts';
import { parseSite } from '../schema/parse-site.ts';
import { writeFileAtomic } from '../store/write-file.ts';
import { slugify } from '../text/slug.ts';
import { dayOf } from '../text/zones.ts';
import { askText, isTerminal, type Terminal } from './ask.ts';
import { quotedArgument } from './desk.ts';
import { MisuseError } from './misuse.ts';
import { refuseUnknown } from './options.ts';
import { RefusedError } from './refused.ts';
import { deskNowArgument, givenNow } from './site-arguments.ts';

const args = {
  dir: { type: 'positional', required: true, description: 'The folder; made where there is none.' },
  name: { type: 'string', valueHint: 'NAME', description: 'The name of the publication.' },
  url: { type: 'string', valueHint: 'URL', description: 'Its address: https://gazette.example/' },
  language: { type: 'string', valueHint: 'TAG', description: 'Its language; else en.' },
  'time-zone': { type: 'string', valueHint: 'ZONE', description: 'Such as Asia/Dubai; else UTC.' },
  section: { type: 'string', valueHint: 'NAME', description: 'Its first section; else News.' },
  now: deskNowArgument,
} as const;

interface SiteFacts {
  readonly name?: string | undefined;
  readonly url?: string | undefined;
  readonly language?: string | undefined;
  readonly timeZone?: string | undefined;
  readonly section?: string | undefined;
}

export const initCommand = defineCommand({
  meta: { name: 'init', description: 'Make a new site folder, ready for its first story.' },
  args,
  run: async ({ args: given }) => {
    refuseUnknown(given, args);
    const facts: SiteFacts = {
      name: given.name,
      url: given.url,
      language: given.language,
      timeZone: given['time-zone'],
      section: given.section,
    };
    const now = givenNow(given.now);
    const asked = isTerminal() ? await askSite(facts, now) : facts;
    process.stdout.write(makeSite(given.dir, asked, now));
  },
});

/** @throws RefusedError when a question was cancelled. */
export async function askSite(
  given: SiteFacts,
  now: number,
  terminal: Terminal = {},
): Promise<SiteFacts> {
  const ask = async (name: keyof SiteFacts, message: string, offered?: string, example?: string) =>
    given[name] ??
    askText(
      {
        message,
        offered,
        ...(example !== undefined && { example }),
        fault: (text) => (text === '' ? 'Please answer.' : faultOf({ [name]: text }, now)),
      },
      terminal,
    );
  return {
    name: await ask('name', 'Name of the publication', undefined, 'The Gazette'),
    url: await ask('url', 'Its address', undefined, 'https://gazette.example/'),
    language: await ask('language', 'Its language, as a tag', 'en'),
    timeZone: await ask(
      'timeZone',
      'Time zone in which its days are counted',
      Intl.DateTimeFormat().resolvedOptions().timeZone,
    ),
    section: await ask('section', 'Name of the first section', 'News'),
  };
}

/** @returns what is wrong with some of the facts, the others being good. */
function faultOf(facts: SiteFacts, now: number): string | undefined {
  const text = newSiteFiles(wholeSite(facts, now)).get('content/site.yaml') ?? '';
  const [problem] = parseSite({ file: 'site.yaml', text }).problems;
  return problem && [problem.what, problem.fix].filter(Boolean).join(' ');
}

function wholeSite(facts: SiteFacts, now: number): NewSite {
  const { name = 'Gazette', url = 'https://gazette.example/', section = 'News' } = facts;
  const { language = 'en', timeZone = 'Etc/UTC' } = facts;
  const id = slugify(section, 'news');
  return { name, url, language, timeZone, section: { name: section, id }, day: dayOf(now, 'UTC') };
}

/**
 * Makes the folder. What lies in it already stays as it is; a site in it is refused.
 *
 * @returns what the writer is told.
 * @throws MisuseError, RefusedError
 */
function makeSite(dir: string, facts: SiteFacts, now: number): string {
  if (facts.name === undefined || facts.url === undefined) {
    throw new MisuseError('A site has a name and an address: give --name and --url.');
  }
  const fault = faultOf(facts, now);
  if (fault !== undefined) throw new MisuseError(fault);
  const root = resolve(dir);
  if (existsSync(join(root, 'content'))) {
    throw new RefusedError(`There is a site in ${root} already, or at least a folder content/.`);
  }
  const written = [...newSiteFiles(wholeSite(facts, now))].filter(
    ([file]) => !existsSync(join(root, file)),
  );
  for (const [file, text] of written) writeFileAtomic(join(root, file), text);
  const files = written.map(([file]) => `${join(dir, file)}\n`).join('');
  const site = quotedArgument(dir);
  const ignored = written.some(([file]) => file === '.gitignore') || ignoresCache(root);
  return `${files}\n${ignored ? '' : 'Add dist/ and .stet/ to its .gitignore.\n'}Days are counted in the time zone ${facts.timeZone ?? 'Etc/UTC'}; content/site.yaml can change it before the first story is published.\n\nNext:\n  npx stet new "Your first headline" --site ${site}\n  npx stet dev --site ${site}\n`;
}

function ignoresCache(root: string): boolean {
  const lines = readFileSync(join(root, '.gitignore'), 'utf8').split(/\r?\n/);
  return ['dist/', '.stet/'].every((name) => lines.includes(name));
}
