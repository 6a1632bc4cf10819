import { withoutControlCharacters } from './control-characters.ts';
import { definitionsIn, notesOf } from './notes.ts';
import { type ParsedBody, parseBody } from './parse-body.ts';
import type { Node, NodeOf } from './tree.ts';
import { writeBlocks } from './write-blocks.ts';
import { writeInlines } from './write-inlines.ts';
import { writeNotes } from './write-notes.ts';
import { silent } from './writing.ts';
import type { BodyContext, Observer, Writing } from './writing.ts';

export type { BodyContext } from './writing.ts';

/**
 * Renders the body of an article.
 *
 * Every element and attribute of the result is written by this folder: nothing of the body gets
 * into it but escaped text, checked addresses and the HTML of `html-allowed.ts`, so that a body
 * that was never inspected can do no harm either. What is not allowed appears as text.
 *
 * @param body Markdown (CommonMark, GFM, footnotes, the blocks of `write-directives.ts`) without
 * front matter
 * @returns HTML, one block a line, with the notes at its end; no style attribute, no script
 */
export function renderBody(body: string, context: BodyContext): string {
  return writeBody(parseBody(body, 'md', context.language), context);
}

/** @returns the HTML of a body in Markdown that was parsed already, as `renderBody` gives it. */
export function writeBody({ root, source }: ParsedBody, context: BodyContext): string {
  return writeRoot(root, startWriting(root, source, context, silent));
}

/** @returns what the writers of one body share, at its start. */
export function startWriting(
  root: NodeOf<'root'>,
  source: string,
  context: BodyContext,
  observer: Observer,
): Writing {
  const definitions = source.includes(']:') ? definitionsIn(root) : [];
  const links = new Map<string, NodeOf<'definition'>>();
  for (const definition of definitions) {
    if (definition.type !== 'definition' || links.has(definition.identifier)) continue;
    links.set(definition.identifier, definition);
  }
  const writing: Writing = {
    source,
    context,
    observer,
    definitions: links,
    usedDefinitions: new Set<Node>(),
    notes: notesOf(definitions),
    ids: new Set(),
    blocks: (nodes, tight) => writeBlocks(nodes, writing, tight),
    inlines: (nodes) => writeInlines(nodes, writing),
    tables: 0,
    headingLevel: 1,
    inLink: false,
  };
  return writing;
}

/** @returns the HTML of a whole body with its notes. */
export function writeRoot(root: NodeOf<'root'>, writing: Writing): string {
  const html = writeBlocks(root.children, writing);
  const notes = writeNotes(writing);
  return withoutControlCharacters([html, notes].filter((part) => part !== '').join('\n'));
}
