import { escapeMarkup } from '../text/escape.ts';
import { directionOf } from '../text/direction.ts';
import { encodeAddress, linkKind, pathOf } from './links.ts';
import { isLanguageTag } from './language-tag.ts';
import { closeElements, writeRawHtml } from './raw-html.ts';
import type { OpenElement } from './raw-html.ts';
import { spanOf } from './tree.ts';
import type { Node, NodeOf, Span } from './tree.ts';
import { writeComponent } from './write-component.ts';
import { writeNoteReference, reportMissingNotes } from './write-notes.ts';
import { pictureOf, writeInlinePicture } from './write-figure.ts';
import type { Writing } from './writing.ts';

/** @returns the HTML of what a paragraph, a heading or a cell contains. */
export function writeInlines(nodes: readonly Node[], writing: Writing): string {
  const open: OpenElement[] = [];
  let html = '';
  for (const node of nodes) {
    html +=
      node.type === 'html'
        ? writeRawHtml(node.value, spanOf(node).from, open, 'inline', writing)
        : writeInline(node, writing);
  }
  return open.length > 0 ? html + closeElements(open, 0, writing) : html;
}

function writeInline(node: Node, writing: Writing): string {
  switch (node.type) {
    case 'text':
      if (node.value.includes('[^')) reportMissingNotes(node, writing);
      return escapeMarkup(node.value);
    case 'emphasis':
      return `<em>${writing.inlines(node.children)}</em>`;
    case 'strong':
      return `<strong>${writing.inlines(node.children)}</strong>`;
    case 'delete':
      return `<del>${writing.inlines(node.children)}</del>`;
    case 'inlineCode':
      return `<code>${escapeMarkup(node.value)}</code>`;
    case 'break':
      return '<br>\n';
    case 'link':
    case 'linkReference':
      return writeLink(node, writing);
    case 'image':
    case 'imageReference':
      return writeInlinePicture(pictureOf(node, writing), writing);
    case 'footnoteReference':
      return writeNoteReference(node, writing);
    case 'textDirective':
      return writeLanguagePart(node, writing);
    default:
      return writeComponent(node, writing, writing.inlines);
  }
}

function writeLink(node: NodeOf<'link'> | NodeOf<'linkReference'>, writing: Writing): string {
  const target = node.type === 'link' ? node : writing.definitions.get(node.identifier);
  if (target?.type === 'definition') writing.usedDefinitions.add(target);
  const around = writing.inLink;
  writing.inLink = true;
  const text = writing.inlines(node.children);
  writing.inLink = around;
  const opening = target ? openingTag(target.url, target.title ?? undefined, node, writing) : '';
  if (text.trim() === '') {
    const what = 'This link has no text.';
    writing.observer.fault({ rule: 'body/link-without-text', ...spanOf(node), what });
    return '';
  }
  return opening === '' || around ? text : `${opening}${text}</a>`;
}

/** @returns nothing for an address to which no link may lead. */
function openingTag(url: string, title: string | undefined, node: Node, writing: Writing): string {
  const kind = linkKind(url);
  if (kind === 'relative' || kind === 'forbidden') {
    reportLink(kind, url, node, writing);
    return '';
  }
  if (kind === 'inside') writing.observer.link(pathOf(url));
  const resolved = kind === 'inside' || kind === 'fragment';
  const href = encodeAddress(resolved ? writing.context.resolveLink(url) : url);
  const marker = kind === 'outside' ? ' class="outside" rel="external"' : '';
  const hint = title === undefined ? '' : ` title="${escapeMarkup(title)}"`;
  return `<a href="${escapeMarkup(href)}"${marker}${hint}>`;
}

function reportLink(
  kind: 'relative' | 'forbidden',
  url: string,
  node: Node,
  { observer }: Writing,
): void {
  const span = spanOf(node);
  if (kind === 'forbidden') {
    observer.fault({
      rule: 'body/link-not-allowed',
      ...span,
      what: `A link may not lead to ${JSON.stringify(url)}.`,
      why: 'Links may use https, http, mailto and tel.',
      fix: 'use an https address, or delete the link.',
    });
    return;
  }
  observer.fault({
    rule: 'body/relative-link',
    ...span,
    what:
      url === '' ? 'This link leads nowhere.' : `The link to “${url}” has no slash at its start.`,
    ...(url !== '' && {
      why: 'On another page, in the feed or in a list, it would lead to another place.',
    }),
    fix: 'write the permalink of the story, such as /2016/10/27/hass-school/, or the whole address with https://.',
  });
}

/** Only `:lang[...]{lang=..}` comes here: the parser of bodies leaves no other text directive. */
function writeLanguagePart(node: NodeOf<'textDirective'>, writing: Writing): string {
  const text = writing.inlines(node.children);
  return `<span${languageAttributes(node.attributes?.lang ?? '', spanOf(node), writing)}>${text}</span>`;
}

/** @returns ` lang=".." dir=".."`, or nothing for what is no language tag, which is a fault. */
export function languageAttributes(language: string, span: Span, { observer }: Writing): string {
  if (isLanguageTag(language)) return ` lang="${language}" dir="${directionOf(language)}"`;
  observer.fault({
    rule: 'body/unknown-language',
    ...span,
    what: `“${language}” is not the tag of a language.`,
    fix: 'give the tag of the language, such as lang=ar for Arabic.',
  });
  return '';
}
