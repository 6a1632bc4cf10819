/** OPML 2.0: all feeds of the site, for a reader to take over at once. */
import { element, textElement, xmlDocument } from '../text/xml.ts';
import type { OpmlFeed, OpmlView } from '../views/opml-view.ts';

/** @returns an XML document. */
export function writeOpml(view: OpmlView): string {
  const { title, owner, language, outlines, groups } = view;
  const outline = ({ text, description, feed, page }: OpmlFeed) =>
    element('outline', {
      type: 'rss',
      text,
      title: text,
      description,
      xmlUrl: feed,
      htmlUrl: page,
      language,
      version: 'RSS2',
    });
  const body = [
    ...outlines.map(outline),
    ...groups
      .filter((group) => group.outlines.length > 0)
      .map((group) => element('outline', { text: group.text }, group.outlines.map(outline))),
  ];
  const head = [
    textElement('title', title),
    textElement('ownerName', owner?.name),
    textElement('ownerEmail', owner?.email),
  ];
  return xmlDocument(
    element('opml', { version: '2.0' }, [element('head', {}, head), element('body', {}, body)]),
  );
}
