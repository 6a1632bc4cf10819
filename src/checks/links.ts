import { releaseTime } from '../archive/embargo.ts';
import type { Entry } from '../archive/article.ts';
import { finding } from '../problems/finding.ts';
import type { Finding } from '../problems/problem.ts';
import { type Knowledge, contentFile } from './knowledge.ts';

/** A text with links: a story's, or a standing page's. */
interface Linking {
  /** Relative to `content/`. */
  readonly file: string;
  readonly links: readonly string[];
  /** Readers do not see a text that is held, so it may lead to others that are. */
  readonly isHeld: boolean;
}

/** Links inside the site that lead to nothing, or to a story that is held. */
export function linkFindings(archive: Knowledge): Finding[] {
  const pages = new Set(archive.pages.map(({ permalink }) => permalink));
  const texts: Linking[] = [
    ...archive.pages.map(({ file, links = [] }) => ({ file, links, isHeld: false })),
    ...archive.entries
      .filter(({ body }) => body.links.length > 0)
      .map((entry) => ({
        file: entry.article.file,
        links: entry.body.links,
        isHeld: archive.isHeld(entry),
      })),
  ];
  return texts.flatMap((text) =>
    [...new Set(text.links)].flatMap((link) => {
      const path = readablePath(link);
      const target = archive.byPermalink.get(path);
      if (target) return heldFinding(text, target, link, archive);
      if (pages.has(path) || archive.isKnownPath(path) || archive.isUnreadable(path)) return [];
      return [unknownFinding(text, link, archive.likelyPermalink(path))];
    }),
  );
}

/** A link as a permalink is written: without query, in letters and not in percent signs. */
function readablePath(link: string): string {
  const path = link.replace(/[?#].*$/s, '');
  try {
    return decodeURI(path).normalize('NFC');
  } catch {
    return path;
  }
}

function unknownFinding({ file }: Linking, link: string, likely: string | undefined): Finding {
  return finding('link/unknown', {
    file: contentFile(file),
    bodyText: link,
    what: `This link leads to ${link}, and there is no such page.`,
    fix: likely
      ? `did you mean ${likely}?`
      : 'write the address as the page has it, or take the link out.',
  });
}

function heldFinding(
  { file, isHeld }: Linking,
  target: Entry,
  link: string,
  archive: Knowledge,
): Finding[] {
  if (!archive.isHeld(target) || isHeld) return [];
  return [
    finding('link/held', {
      file: contentFile(file),
      bodyText: link,
      what: `This link leads to a story that is held until ${releaseTime(target.article).text}.`,
      why: 'Until then readers who follow it find nothing.',
      fix: 'hold this story as long, with the same `embargoedUntil`, or add the link later.',
    }),
  ];
}
