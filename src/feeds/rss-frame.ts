/** RSS documents as @astrojs/rss builds them, without their texts. */
import { getRssString } from '@astrojs/rss';
import { element } from '../text/xml.ts';

const namespaces = {
  atom: 'http://www.w3.org/2005/Atom',
  dc: 'http://purl.org/dc/elements/1.1/',
  media: 'http://search.yahoo.com/mrss/',
};

/** What an item says, as elements of RSS; `content` is HTML. */
export interface RssItem {
  readonly title: string;
  /** Plain text. */
  readonly description?: string;
  readonly content?: string;
  readonly custom: string;
}

/** A noncharacter: XML forbids it, so `escapeXml` leaves none in a text. */
const mark = '\uFFFE';

const frames = new Map<string, Promise<string>>();

/** So many shapes are those of all feeds of most archives. */
const rememberedFrames = 100;

/** @returns a document with a numbered mark for each text: which there are decides all else of it. */
export function frameFor(items: readonly RssItem[]): Promise<string> {
  const shape = items
    .map(({ description, content }) => `${description !== undefined}${content !== undefined}`)
    .join();
  const known = frames.get(shape);
  if (known) return known;
  if (frames.size >= rememberedFrames) frames.clear();
  const frame = makeFrame(items);
  frames.set(shape, frame);
  return frame;
}

async function makeFrame(items: readonly RssItem[]): Promise<string> {
  let texts = 0;
  const next = () => `${mark}${texts++}${mark}`;
  const rss = await getRssString({
    title: next(),
    description: next(),
    // What stands here is replaced by each feed's own home.
    site: 'https://example.org/',
    trailingSlash: false,
    xmlns: namespaces,
    customData: element('slot', {}, next()),
    items: items.map(({ description, content }) => ({
      title: next(),
      description: description === undefined ? undefined : next(),
      content: content === undefined ? undefined : next(),
      customData: element('slot', {}, next()),
    })),
  });
  return rss.replace(/<slot>(\uFFFE\d+\uFFFE)<\/slot>/g, '$1');
}
