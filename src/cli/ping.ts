/** `stet ping`: tells the site's WebSub hub, after a deploy, which feeds are new. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { defineCommand } from 'citty';
import { outputOf, pathOf } from '../archive/routes.ts';
import { placeFindings } from '../build/place-findings.ts';
import type { Finding, Problem } from '../problems/problem.ts';
import { readCacheFile, writeCacheFile } from '../store/cache-file.ts';
import { subscriptionFeeds } from '../views/feed-view.ts';
import { addressOf } from '../views/link.ts';
import { type Desk, openDesk } from './desk.ts';
import { tellHub } from './hub.ts';
import { refuseUnknown } from './options.ts';
import { printProblems } from './print-problems.ts';
import { RefusedError } from './refused.ts';
import { deskNowArgument, siteArgument } from './site-arguments.ts';

const args = {
  all: { type: 'boolean', description: 'Of every feed, also of those it knows as they are.' },
  'dry-run': { type: 'boolean', description: 'Say which feeds it would be told of; tell nobody.' },
  json: { type: 'boolean', description: 'For other programs.' },
  site: siteArgument,
  now: deskNowArgument,
} as const;

export const pingCommand = defineCommand({
  meta: { name: 'ping', description: 'Tell the WebSub hub which feeds are new.' },
  args,
  run: async ({ args: given }) => {
    refuseUnknown(given, args);
    const desk = await openDesk(given);
    const hub = desk.site.feeds?.hub;
    if (hub === undefined) throw new RefusedError(withoutHub);
    const feeds = await feedsOfDist(desk);
    const memory = path.join(desk.folder.cache, 'pinged.json');
    // What another hub was told says nothing about this one.
    const told = given.all ? {} : ((await readCacheFile<Told>(memory, hub)) ?? {});
    const news = feeds.filter(({ url, sum }) => told[url] !== sum);
    const findings = given['dry-run']
      ? new Map<string, Finding>()
      : await tellHub(
          hub,
          news.map(({ url }) => url),
        );
    const problems = await placeFindings(desk.folder, [...findings.values()]);
    const taken = news.filter(({ url }) => !findings.has(url));
    if (!given['dry-run']) {
      const known = feeds.filter((feed) => !news.includes(feed) || taken.includes(feed));
      writeCacheFile(memory, hub, Object.fromEntries(known.map(({ url, sum }) => [url, sum])));
    }
    const urls = taken.map(({ url }) => url);
    if (given.json) {
      process.stdout.write(`${JSON.stringify({ hub, feeds: urls, problems }, null, 2)}\n`);
    } else {
      process.stdout.write(asText(hub, urls, given['dry-run'] === true));
      printProblems(once(problems), desk.folder);
    }
    process.exitCode = problems.length > 0 ? 1 : 0;
  },
});

const withoutHub =
  'site.yaml names no hub, so there is nobody to tell. A hub passes on what is new to subscribers:\n  feeds:\n    hub: https://hub.example/';

/** Feeds by their address, each with the sum of its bytes when the hub took the news of it. */
type Told = Readonly<Record<string, string>>;

interface BuiltFeed {
  readonly url: string;
  /** SHA-256 of its bytes. */
  readonly sum: string;
}

/** @throws RefusedError when the site has not been built. */
async function feedsOfDist({ archive, folder, site }: Desk): Promise<BuiltFeed[]> {
  const feeds: BuiltFeed[] = [];
  for (const route of subscriptionFeeds(archive.context)) {
    const bytes = await readFile(path.join(folder.dist, outputOf(route))).catch(() => undefined);
    if (!bytes) {
      throw new RefusedError(
        `dist/${outputOf(route)} is not there: build and deploy before telling the hub.`,
      );
    }
    const sum = createHash('sha256').update(bytes).digest('hex');
    feeds.push({ url: addressOf(site, pathOf(route)), sum });
  }
  return feeds;
}

function asText(hub: string, urls: readonly string[], isDryRun: boolean): string {
  if (urls.length === 0) return `${hub} was told of no feed.\n`;
  const did = isDryRun ? 'would be told' : 'was told';
  return `${hub} ${did} of ${urls.length === 1 ? '1 feed' : `${urls.length} feeds`}:\n${urls.map((url) => `  ${url}\n`).join('')}`;
}

/** A hub that is not there fails for every feed alike. */
function once(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((problem) => [problem.what, problem])).values()];
}
