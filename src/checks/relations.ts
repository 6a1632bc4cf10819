import type { Entry } from '../archive/article.ts';
import { releaseTime } from '../archive/embargo.ts';
import { finding } from '../problems/finding.ts';
import type { Finding } from '../problems/problem.ts';
import { type Knowledge, contentFile } from './knowledge.ts';

const relations = ['follows', 'translates'] as const;
type Relation = (typeof relations)[number];

const words = {
  follows: { verb: 'follows', noun: 'The story before it', loop: 'follow-ups' },
  translates: { verb: 'translates', noun: 'The story in its first language', loop: 'translations' },
} as const;

/** Follow-ups and translations: of nothing, of a story that is held, or in a circle. */
export function relationFindings(archive: Knowledge): Finding[] {
  return [
    ...targetFindings(archive),
    ...relations.flatMap((relation) => loopFindings(relation, archive)),
  ];
}

/** Follow-ups and translations of nothing, or of a story that is held. */
export function targetFindings(archive: Knowledge): Finding[] {
  return relations.flatMap((relation) =>
    archive.entries
      .filter(({ article }) => article[relation] !== undefined)
      .flatMap((entry) => targetFinding(entry, relation, archive)),
  );
}

function targetFinding(entry: Entry, relation: Relation, archive: Knowledge): Finding[] {
  const permalink = entry.article[relation];
  if (permalink === undefined) return [];
  const about = { file: contentFile(entry.article.file), field: [relation] };
  const target = archive.byPermalink.get(permalink);
  if (!target && archive.isUnreadable(permalink)) return [];
  if (!target) {
    const likely = archive.likelyPermalink(permalink);
    return [
      finding(`${relation}/unknown`, {
        ...about,
        what: `This story ${words[relation].verb} ${permalink}, and there is no such story.`,
        fix: likely
          ? `did you mean ${likely}?`
          : 'write the permalink of the story, as its page has it.',
      }),
    ];
  }
  if (!archive.isHeld(target) || archive.isHeld(entry)) return [];
  return [
    finding(`${relation}/held`, {
      ...about,
      what: `${words[relation].noun} is held until ${releaseTime(target.article).text}.`,
      why: 'Until then it is in no output, and this story stands without it.',
      fix: 'hold this story as long, with the same `embargoedUntil`, or let it be.',
    }),
  ];
}

/**
 * Circles, each reported once, at its file that comes last. Every entry names at most one other,
 * so following names until a known entry visits each entry once.
 */
function loopFindings(relation: Relation, archive: Knowledge): Finding[] {
  const seen = new Map<Entry, number>();
  const findings: Finding[] = [];
  const naming = archive.entries.filter(({ article }) => article[relation] !== undefined);
  for (const [walk, start] of naming.entries()) {
    const path: Entry[] = [];
    let entry: Entry | undefined = start;
    while (entry && !seen.has(entry)) {
      seen.set(entry, walk);
      path.push(entry);
      entry = nextOf(entry, relation, archive);
    }
    if (entry && seen.get(entry) === walk) {
      findings.push(loopFinding(path.slice(path.indexOf(entry)), relation));
    }
  }
  return findings;
}

function nextOf(entry: Entry, relation: Relation, archive: Knowledge): Entry | undefined {
  const permalink = entry.article[relation];
  return permalink === undefined ? undefined : archive.byPermalink.get(permalink);
}

function loopFinding(circle: readonly Entry[], relation: Relation): Finding {
  const youngest = circle.reduce((one, other) =>
    other.article.published.instant > one.article.published.instant ? other : one,
  );
  const at = circle.indexOf(youngest);
  const turned = [...circle.slice(at), ...circle.slice(0, at), youngest];
  const steps = turned.slice(0, 6).map(({ article }) => `  ${article.permalink}`);
  if (turned.length > 6) steps.push(`  ... and ${turned.length - 6} more`);
  const { verb, loop } = words[relation];
  return finding(`${relation}/loop`, {
    file: contentFile(youngest.article.file),
    field: [relation],
    what:
      circle.length === 1
        ? `This story ${verb} itself.`
        : `These ${loop} lead in a circle, back to this story:\n${steps.join('\n')}`,
    fix:
      circle.length === 1
        ? `write the permalink of the other story, or delete \`${relation}\`.`
        : `delete \`${relation}\` in the story that came first.`,
  });
}
