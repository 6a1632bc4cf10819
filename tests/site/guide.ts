/** The writers' guide, content/README.md, as what a reader of it does. */
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** A block of the guide. */
export interface Step {
  /**
   * `run`: commands, typed in the folder of Stet. `says`: what the ones before printed.
   * `file`: the whole text of a file. `part`: something that may stand in a story.
   */
  readonly kind: 'run' | 'says' | 'file' | 'part';
  /** Of the fence: sh, text, markdown, yaml, json. */
  readonly language: string;
  readonly text: string;
  /** For `file`: its path from the site's folder, which the paragraph above gives. */
  readonly file: string;
}

const block = /(?:^|\n)([^\n]*)\n+```(\w+)\n([\s\S]*?)```(?=\n|$)/g;
/** A paragraph that names a file and ends in a colon gives the file's whole text. */
const namesFile = /`((?:content|\.vscode)\/[^`]+)`[^`]*:$/;

/** @returns the blocks of the guide in their order. */
export function readGuide(): Step[] {
  const guide = path.resolve(import.meta.dirname, '../../content/README.md');
  const text = readFileSync(guide, 'utf8');
  const steps = [...text.matchAll(block)].map(
    ([, above = '', language = '', inside = '']): Step => {
      const file = namesFile.exec(above)?.[1] ?? '';
      const kind =
        language === 'sh' ? 'run' : language === 'text' ? 'says' : file ? 'file' : 'part';
      return { kind, language, text: inside, file };
    },
  );
  const fences = text.match(/^```/gm)?.length ?? 0;
  if (steps.length * 2 !== fences) throw new Error('The guide has a block that was not read.');
  return steps;
}
