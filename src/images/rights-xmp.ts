/** What a rendition says of the rights in it, as a packet of XMP. */
import type { PictureRights } from '../archive/rendition.ts';
import { escapeMarkup } from '../text/escape.ts';

/**
 * Writes creator, credit, copyright and web statement, and nothing else: a mended caption must not
 * change the bytes of a picture. IPTC Photo Metadata Standard 2023.2, sections 7 and 8; XMP
 * (ISO 16684-1) section 7.
 *
 * @returns undefined when nothing is known.
 */
export function writeRightsXmp(rights: PictureRights): string | undefined {
  const { creator, credit, copyright, webStatement } = rights;
  const parts = [
    creator &&
      `<dc:creator><rdf:Seq><rdf:li>${escapeMarkup(creator)}</rdf:li></rdf:Seq></dc:creator>`,
    copyright && `<dc:rights>${anyLanguage(copyright)}</dc:rights>`,
    credit && `<photoshop:Credit>${escapeMarkup(credit)}</photoshop:Credit>`,
    webStatement &&
      `<xmpRights:WebStatement>${escapeMarkup(webStatement)}</xmpRights:WebStatement>`,
  ].filter(Boolean);
  if (parts.length === 0) return undefined;
  return `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/">${parts.join('')}</rdf:Description></rdf:RDF></x:xmpmeta>`;
}

function anyLanguage(text: string): string {
  return `<rdf:Alt><rdf:li xml:lang="x-default">${escapeMarkup(text)}</rdf:li></rdf:Alt>`;
}
