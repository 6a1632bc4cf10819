import { escapeMarkup } from '../text/escape.ts';
import { referTo } from './notes.ts';
import type { Note } from './notes.ts';
import { spanOf } from './tree.ts';
import type { NodeOf } from './tree.ts';
import type { Writing } from './writing.ts';

/** The variation selector keeps the arrow from being drawn as a coloured emoji. */
const backArrow = '↩\ufe0e';

/** @returns the raised number that leads to a note (DPUB-ARIA `doc-noteref`). */
export function writeNoteReference(node: NodeOf<'footnoteReference'>, writing: Writing): string {
  const note = referTo(writing.notes, node.identifier);
  if (!note) return escapeMarkup(`[^${node.label ?? node.identifier}]`);
  if (writing.inLink) return `<sup>${note.number}</sup>`;
  const id = referenceId(note, note.references, writing);
  const href = escapeMarkup(writing.context.resolveLink(`#${noteId(note, writing)}`));
  return `<sup><a class="note-reference" role="doc-noteref" id="${id}" href="${href}">${note.number}</a></sup>`;
}

/**
 * @returns the section of notes after the text, with links back into it, or nothing for a body
 * without notes. Notes to which nothing refers come last.
 */
export function writeNotes(writing: Writing): string {
  const { notes, context } = writing;
  if (notes.byName.size === 0) return '';
  let items = '';
  // A note may refer to others, which lengthens the list while it is written.
  for (let at = 0; at < notes.inOrder.length; at += 1) {
    const note = notes.inOrder[at];
    if (note) items += writeNote(note, writing);
  }
  for (const note of notes.byName.values()) {
    if (note.number > 0) continue;
    reportUnused(note, writing);
    items += `<li>${writing.blocks(note.definition.children)}</li>\n`;
  }
  return `<section class="notes" role="doc-endnotes">\n<h2>${escapeMarkup(context.phrases.footnotes)}</h2>\n<ol>\n${items}</ol>\n</section>`;
}

function writeNote(note: Note, writing: Writing): string {
  const { children } = note.definition;
  const last = children.at(-1);
  const closing = last?.type === 'paragraph' ? writing.inlines(last.children) : '';
  const before = writing.blocks(last?.type === 'paragraph' ? children.slice(0, -1) : children);
  const back = Array.from({ length: note.references }, (_, at) =>
    writeBackLink(note, at + 1, writing),
  );
  const paragraph = `<p>${[closing, ...back].filter((part) => part !== '').join(' ')}</p>`;
  return `<li id="${noteId(note, writing)}">${before && `${before}\n`}${paragraph}</li>\n`;
}

function writeBackLink(note: Note, reference: number, writing: Writing): string {
  const { phrases, resolveLink } = writing.context;
  const count = reference === 1 ? `${note.number}` : `${note.number}-${reference}`;
  const href = escapeMarkup(resolveLink(`#${referenceId(note, reference, writing)}`));
  const label = escapeMarkup(`${phrases.backToText} (${count})`);
  return `<a class="note-back" role="doc-backlink" href="${href}" aria-label="${label}">${backArrow}</a>`;
}

function noteId(note: Note, { context }: Writing): string {
  return `${context.idPrefix ?? ''}note-${note.number}`;
}

function referenceId(note: Note, reference: number, writing: Writing): string {
  const id = `${noteId(note, writing)}-reference`;
  return reference === 1 ? id : `${id}-${reference}`;
}

function reportUnused({ definition }: Note, { observer }: Writing): void {
  observer.fault({
    rule: 'body/note-unused',
    ...spanOf(definition),
    what: `Nothing in the text refers to the note [^${definition.label ?? definition.identifier}].`,
    fix: 'put the reference where the note belongs, or delete the note.',
  });
}

/** A reference without its note stays text, because the parser cannot know what it means. */
export function reportMissingNotes(node: NodeOf<'text'>, { source, observer }: Writing): void {
  const { from, to } = spanOf(node);
  for (const match of source.slice(from, to).matchAll(/(?<!\\)\[\^([^\]\s]+)\]/g)) {
    observer.fault({
      rule: 'body/note-missing',
      from: from + match.index,
      to: from + match.index + match[0].length,
      what: `There is no note ${match[0]}.`,
      fix: `add the note on a line of its own: ${match[0]}: The text of the note.`,
    });
  }
}
