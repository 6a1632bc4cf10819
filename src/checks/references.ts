import type { Entry } from '../archive/article.ts';
import type { GroupKind } from '../archive/records.ts';
import { finding } from '../problems/finding.ts';
import type { FieldPath, Finding } from '../problems/problem.ts';
import type { RuleName } from '../problems/rules.ts';
import { alternatives, nearest } from '../text/nearest.ts';
import { slugify } from '../text/slug.ts';
import { type Knowledge, contentFile } from './knowledge.ts';

interface Kind {
  readonly group: GroupKind;
  readonly rule: RuleName;
  readonly noun: string;
  readonly idsOf: (entry: Entry) => readonly string[];
  readonly field: (index: number) => FieldPath;
}

const list = (group: GroupKind & keyof Entry['article'], rule: RuleName, noun: string): Kind => ({
  group,
  rule,
  noun,
  idsOf: ({ article }) => article[group] as readonly string[],
  field: (index) => [group, index],
});

const kinds: readonly Kind[] = [
  {
    group: 'sections',
    rule: 'section/unknown',
    noun: 'section',
    // A draft may have none yet.
    idsOf: ({ article }) => (article.section === '' ? [] : [article.section]),
    field: () => ['section'],
  },
  list('topics', 'topic/unknown', 'topic'),
  list('places', 'place/unknown', 'place'),
  list('agencies', 'agency/unknown', 'agency'),
  list('authors', 'author/unknown', 'author'),
];

/** Ids of records that have no file. */
export function referenceFindings(archive: Knowledge): Finding[] {
  const { entries, records } = archive;
  const formerIds = new Set([...records.topics.values()].flatMap((topic) => topic.formerIds));
  const unknown: Finding[] = [];
  for (const kind of kinds) {
    const known: ReadonlyMap<string, { readonly name: string }> = records[kind.group];
    const words = remedies(kind, known);
    const isKnown = (id: string) => known.has(id) || (kind.group === 'topics' && formerIds.has(id));
    for (const entry of entries) {
      const ids = kind.idsOf(entry);
      if (ids.every(isKnown)) continue;
      for (const [index, id] of ids.entries()) {
        if (isKnown(id)) continue;
        if (archive.isUnreadableRecord(kind.group, id)) continue;
        const file = contentFile(entry.article.file);
        const what = `There is no ${kind.noun} \`${id}\`.`;
        unknown.push(finding(kind.rule, { file, field: kind.field(index), what, fix: words(id) }));
      }
    }
  }
  return unknown;
}

/** The remedy for each id is worked out once: one slip in an import may come a thousand times. */
function remedies(
  { group, noun }: Kind,
  known: ReadonlyMap<string, { readonly name: string }>,
): (id: string) => string {
  const byName = new Map([...known].map(([id, { name }]) => [name.toLowerCase(), id]));
  const made = new Map<string, string>();
  return (id) => {
    let words = made.get(id);
    if (words === undefined) {
      const named = byName.get(id.toLowerCase());
      const near = named === undefined ? nearest(id, known.keys()) : [named];
      const file = slugify(id);
      const here = file === id ? '' : ` and write \`${file}\` here`;
      const otherwise = `add the file content/${group}/${file}.yaml${here} if the ${noun} is new.`;
      words = near.length > 0 ? `did you mean ${alternatives(near)}?\nOr ${otherwise}` : otherwise;
      made.set(id, words);
    }
    return words;
  };
}

/** Former ids of topics that could mean two of them. */
export function formerIdFindings({ records }: Knowledge): Finding[] {
  const owners = new Map<string, string>();
  return [...records.topics.values()].flatMap((topic) =>
    topic.formerIds.flatMap((id, index) => {
      const owner = records.topics.has(id) ? id : owners.get(id);
      owners.set(id, topic.id);
      if (owner === undefined || owner === topic.id) return [];
      return [
        finding('topic/former-id', {
          file: contentFile(`topics/${topic.id}.yaml`),
          field: ['formerIds', index],
          what: `The former id \`${id}\` belongs to another topic too: content/topics/${owner}.yaml.`,
          why: 'A story that still uses it could mean either.',
          fix: 'leave it at one of the two.',
        }),
      ];
    }),
  );
}
