/** Archived feeds: RFC 5005, section 4. */
import { atom, history, linksOf } from './atom-rules.ts';
import { attributeOf, childrenOf, readXml, textOf, type XmlNode } from './read-xml.ts';

/**
 * @param current address of the document to which people subscribe.
 * @param documents by address, all of the logical feed, that one included.
 * @returns what is wrong with them together, in words.
 */
export function faultsOfArchivedFeed(
  current: string,
  documents: ReadonlyMap<string, string>,
): string[] {
  const faults: string[] = [];
  const feeds = new Map([...documents].map(([address, xml]) => [address, readXml(xml)]));
  const chain = walk(current, feeds, faults);
  for (const [at, address] of chain.entries()) {
    const feed = feeds.get(address);
    if (feed) faults.push(...faultsOfOne(feed, at, chain).map((fault) => `${address}: ${fault}`));
  }
  for (const address of feeds.keys()) {
    if (!chain.includes(address)) faults.push(`${address}: nobody comes there`);
  }
  return faults;
}

/** @returns the addresses that a client meets, newest first. */
function walk(
  current: string,
  feeds: ReadonlyMap<string, XmlNode>,
  faults: string[],
): readonly string[] {
  const met = new Set<string>();
  for (let next: string | undefined = current; next !== undefined;) {
    const feed = feeds.get(next);
    if (met.has(next) || !feed) {
      faults.push(`${next}: ${feed ? 'a circle' : 'is not there'}`);
      break;
    }
    met.add(next);
    next = attributeOf(linksOf(feed, 'prev-archive')[0], 'href');
  }
  return [...met];
}

function faultsOfOne(feed: XmlNode, at: number, chain: readonly string[]): string[] {
  const faults: string[] = [];
  const expect = (holds: boolean, fault: string) => {
    if (!holds) faults.push(fault);
  };
  const href = (relation: string) => attributeOf(linksOf(feed, relation)[0], 'href');
  const marks = childrenOf(feed, history('archive'));
  for (const relation of ['self', 'current', 'prev-archive', 'next-archive']) {
    expect(linksOf(feed, relation).length <= 1, `${relation} twice`);
  }
  expect(href('self') === chain[at], 'has another address for itself');
  expect(childrenOf(feed, history('complete')).length === 0, 'says that it is the whole feed');
  if (at === 0) {
    expect(marks.length === 0, 'is marked as archive, and people subscribe to it');
    expect(href('next-archive') === undefined, 'something comes after it');
    return faults;
  }
  // Those of the running month are no archive documents yet; all before them are.
  const isRunning = monthOf(chain[at]) === monthOf(chain[1]);
  expect(marks.length === 1 || (marks.length === 0 && isRunning), 'is not marked as archive');
  expect(
    marks.every((mark) => mark.text === '' && mark.children.length === 0),
    'its mark is not empty',
  );
  expect(href('current') === chain[0], 'does not name the feed that people subscribe to');
  expect(href('next-archive') === (at === 1 ? undefined : chain[at - 1]), 'names another next one');
  return faults;
}

/** A month may have several documents: `feeds/2016-10.xml`, `feeds/2016-10-2.xml`. */
function monthOf(address: string | undefined): string | undefined {
  return /\d{4}-\d\d/.exec(address ?? '')?.[0];
}

/** @returns each story that a client keeps, by id: the version that changed last. */
export function keptByClient(documents: ReadonlyMap<string, string>): Map<string, string> {
  const kept = new Map<string, string>();
  for (const xml of documents.values()) {
    for (const entry of childrenOf(readXml(xml), atom('entry'))) {
      const [id = '', updated = ''] = [textOf(entry, atom('id')), textOf(entry, atom('updated'))];
      const known = kept.get(id);
      if (known === undefined || Date.parse(updated) > Date.parse(known)) kept.set(id, updated);
    }
  }
  return kept;
}
