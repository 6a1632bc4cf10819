/** Why a story may not go where it would, in words. `file` is the source, `path` the archive’s file. */
import type { Problem } from '../problems/problem.ts';
import type { EditorsFacts } from './import.ts';

/** The file is not what the import would write. */
export function edited(file: string, path: string): Problem {
  return {
    rule: 'import/edited',
    level: 'error',
    file,
    what: `This story is in the archive already, and its file was edited: ${path}.`,
    why: 'A writer changed it, or this is another version of the story; the import would undo what is there.',
    fix: 'leave it as it is, or give --force to write the file anew from the source.',
  };
}

/** @param fact what the file has, where the import gives something else. */
export function otherFact(
  file: string,
  path: string,
  field: keyof EditorsFacts,
  fact: string,
): Problem {
  return {
    rule: 'import/given-otherwise',
    level: 'error',
    file,
    what: `This story is in the archive already, with another ${field}: ${path}.`,
    why: `There it is \`${fact}\`.`,
    fix: `leave ${field} out of what you give, or give --force to write the file anew.`,
  };
}

/** The story was withdrawn by its agency, and the archive has it. */
export function killed(file: string, path: string): Problem {
  const isArticle = path.startsWith('content/articles/');
  return {
    rule: 'import/killed-in-archive',
    level: 'error',
    file,
    what: `The agency has withdrawn this story, and the archive has it: ${path}.`,
    why: isArticle
      ? 'It is published, and stays so until a person withdraws it.'
      : 'It is a draft, and does not say so.',
    fix: isArticle
      ? `withdraw it: npx stet withdraw ${path}`
      : 'delete the draft, or give --force to write it anew with the note.',
  };
}

/** A published article would become a draft. */
export function frontMatterBroken(file: string, path: string): Problem {
  return {
    rule: 'import/unreadable-article',
    level: 'error',
    file,
    what: `This story is published already, but its headline or date cannot be read: ${path}.`,
    why: 'It was edited, and the import must not turn a published article into a draft.',
    fix: 'mend the front matter, or give --headline, --published and --force.',
  };
}

/** @param path where another story lies. */
export function placeTaken(file: string, path: string): Problem {
  return {
    rule: 'import/place-taken',
    level: 'error',
    file,
    what: `Another story lies where this one would go: ${path}.`,
    fix: 'give another headline with --headline; the name of the file is made from it.',
  };
}

/** A published article would move. */
export function permalinkStands(file: string, path: string): Problem {
  return {
    rule: 'import/permalink-stands',
    level: 'error',
    file,
    what: `This story is published already, on another day than the one given: ${path}.`,
    why: 'A permalink is fixed at publication, and the day is part of it.',
    fix: 'leave out --published, or give the date that the article has.',
  };
}

/** @param paths the files that have the id. */
export function severalFiles(file: string, paths: readonly string[]): Problem {
  return {
    rule: 'import/id-twice',
    level: 'error',
    file,
    what: `Several files of the archive have this story’s id: ${paths.join(', ')}.`,
    why: 'Which of them the import is about cannot be known.',
    fix: 'take the id out of all but one of them.',
  };
}
