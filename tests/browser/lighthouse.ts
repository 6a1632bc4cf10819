/**
 * `npm run lighthouse [-- PAGE...]`: what Lighthouse says of the sample's pages on a phone, as a table. Exits
 * with 1 where a page misses its mark.
 */
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import lighthouse from 'lighthouse';
import { launchBrowser } from './browser.ts';
import { kinds, serveSample } from './built-site.ts';

const pages = {
  article: kinds.article,
  front: kinds.front,
  month: '/2016/10/',
  topic: kinds.topic,
  archive: kinds.archive,
};

const wanted = process.argv.slice(2);

const marks = { performance: 99, accessibility: 100, 'best-practices': 100, seo: 100 } as const;
type Category = keyof typeof marks;
const categories = Object.keys(marks) as Category[];

interface Result {
  readonly scores: Readonly<Record<Category, number>>;
  /** Names of the audits that took points. */
  readonly missed: readonly string[];
}

async function measure(url: string, port: number): Promise<Result> {
  const run = await lighthouse(url, { port, output: 'json', onlyCategories: categories });
  if (!run) throw new Error(`Lighthouse said nothing of ${url}`);
  const { lhr } = run;
  if (lhr.runtimeError) throw new Error(lhr.runtimeError.message);
  const scores = Object.fromEntries(
    categories.map((id) => [id, Math.round((lhr.categories[id]?.score ?? 0) * 100)]),
  ) as Result['scores'];
  const missed = categories
    .flatMap((id) => lhr.categories[id]?.auditRefs ?? [])
    .filter(({ id, weight }) => weight > 0 && (lhr.audits[id]?.score ?? 1) < 1)
    .map(({ id }) =>
      `${id} ${lhr.audits[id]?.explanation ?? lhr.audits[id]?.displayValue ?? ''}`.trim(),
    );
  return { scores, missed };
}

const isGood = ({ scores }: Result) => categories.every((id) => scores[id] >= marks[id]);

/** A busy machine can only make a page look slower: the best of three counts. */
async function best(url: string, port: number): Promise<Result> {
  let found = await measure(url, port);
  for (let again = 0; again < 2 && !isGood(found); again += 1) {
    const next = await measure(url, port);
    if (next.scores.performance > found.scores.performance) found = next;
  }
  return found;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

const site = await serveSample();
const port = await freePort();
const browser = await launchBrowser([`--remote-debugging-port=${port}`]);
try {
  console.log(`| page | ${categories.join(' | ')} | what took points |`);
  console.log(`| --- | ${categories.map(() => '---').join(' | ')} | --- |`);
  for (const [name, path] of Object.entries(pages)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const result = await best(site.origin + path, port);
    const { scores, missed } = result;
    console.log(
      `| ${name} | ${categories.map((id) => scores[id]).join(' | ')} | ${missed.join(', ')} |`,
    );
    if (!isGood(result)) process.exitCode = 1;
  }
} finally {
  await browser.close();
  await site.stop();
}
