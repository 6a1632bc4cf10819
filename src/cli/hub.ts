/** A WebSub hub, told that feeds have changed. */
import pMap from 'p-map';
import { finding } from '../problems/finding.ts';
import type { Finding } from '../problems/problem.ts';

/** Milliseconds that a hub has to answer. */
const patience = 30_000;

/**
 * Tells a hub of each feed in a request of its own, since not every hub takes several in one. How
 * publishers talk to hubs is left open by WebSub (W3C, 2018, section 6); what hubs take is the form
 * of PubSubHubbub 0.4, section 7, with the name that WebSub has for the address beside the old one.
 *
 * @returns what went wrong, by feed. When the hub is not there at all it is asked once.
 */
export async function tellHub(
  hub: string,
  feeds: readonly string[],
): Promise<ReadonlyMap<string, Finding>> {
  const [first, ...rest] = feeds;
  if (first === undefined) return new Map();
  const fault = await tellOf(first, hub);
  if (fault?.rule === 'hub/unreachable') return new Map(feeds.map((feed) => [feed, fault]));
  const faults = await pMap(rest, (feed) => tellOf(feed, hub), { concurrency: 4 });
  const all = [fault, ...faults].map((each, at) => [feeds[at] ?? '', each] as const);
  return new Map(all.flatMap(([feed, each]) => (each ? [[feed, each]] : [])));
}

async function tellOf(feed: string, hub: string): Promise<Finding | undefined> {
  const body = new URLSearchParams({ 'hub.mode': 'publish', 'hub.url': feed, 'hub.topic': feed });
  const about = { file: 'content/site.yaml', field: ['feeds', 'hub'] };
  try {
    const answer = await fetch(hub, {
      method: 'POST',
      body,
      signal: AbortSignal.timeout(patience),
    });
    const said = oneLine(await answer.text());
    if (answer.ok) return undefined;
    const words = said === '' ? '' : ` and said: “${said}”`;
    return finding('hub/refused', {
      ...about,
      what: `The hub did not take the news of ${feed}: it answered ${answer.status}${words}.`,
      fix:
        answer.status >= 500
          ? 'try again later.'
          : 'ask whoever runs the hub, or name another one.',
    });
  } catch (error) {
    return finding('hub/unreachable', {
      ...about,
      what: `The hub does not answer: ${reasonOf(error)}.`,
      fix: 'check its address and this machine’s way to it, then call npx stet ping again.',
    });
  }
}

/** What `fetch` says itself is “fetch failed”; the reason is the cause. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return `${patience / 1000} seconds went by`;
  const { cause } = error;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  return reasons[code] ?? (cause instanceof Error ? cause.message : error.message);
}

const reasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nobody listens at its address',
  ENOTFOUND: 'there is no host of that name',
  EAI_AGAIN: 'the host’s name could not be looked up',
  ECONNRESET: 'it broke off',
};

function oneLine(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 200 ? `${line.slice(0, 200).toWellFormed()}…` : line;
}
