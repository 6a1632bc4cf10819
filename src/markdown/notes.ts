import { childrenOf } from './tree.ts';
import type { Node, NodeOf } from './tree.ts';

/** A footnote with the references to it, counted as they are written. */
export interface Note {
  readonly definition: NodeOf<'footnoteDefinition'>;
  /** 0 until the text refers to it. */
  number: number;
  references: number;
}

/** The notes of one body. */
export interface Notes {
  readonly byName: ReadonlyMap<string, Note>;
  /** In the order of their first references. */
  readonly inOrder: Note[];
}

export type Definition = NodeOf<'definition'> | NodeOf<'footnoteDefinition'>;

/** @returns every definition of a link or a note, wherever in the body it stands, in its order. */
export function definitionsIn(root: Node): readonly Definition[] {
  return childrenOf(root).flatMap((node) => {
    const below = definitionsIn(node);
    return node.type === 'definition' || node.type === 'footnoteDefinition'
      ? [node, ...below]
      : below;
  });
}

/** @returns the notes among the definitions, none of them referred to yet. The first of a name counts. */
export function notesOf(definitions: readonly Definition[]): Notes {
  const byName = new Map<string, Note>();
  for (const definition of definitions) {
    if (definition.type !== 'footnoteDefinition' || byName.has(definition.identifier)) continue;
    byName.set(definition.identifier, { definition, number: 0, references: 0 });
  }
  return { byName, inOrder: [] };
}

/** Counts a reference. @returns the note, or undefined where there is none of that name. */
export function referTo(notes: Notes, identifier: string): Note | undefined {
  const note = notes.byName.get(identifier);
  if (!note) return undefined;
  if (note.number === 0) note.number = notes.inOrder.push(note);
  note.references += 1;
  return note;
}
