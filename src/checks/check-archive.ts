import type { Finding } from '../problems/problem.ts';
import { belowPageFindings } from './below-page.ts';
import { correctionFindings } from './corrections.ts';
import { embargoFindings } from './embargo.ts';
import { formerUrlFindings } from './former-urls.ts';
import { idFindings } from './ids.ts';
import type { Entry } from '../archive/article.ts';
import { type ArchiveToCheck, type Knowledge, gatherKnowledge } from './knowledge.ts';
import { linkFindings } from './links.ts';
import { permalinkFindings } from './permalinks.ts';
import { redirectFindings } from './redirects.ts';
import { formerIdFindings, referenceFindings } from './references.ts';
import { relationFindings, targetFindings } from './relations.ts';
import { siteFindings } from './site.ts';

const families: readonly ((archive: Knowledge) => Finding[])[] = [
  referenceFindings,
  formerIdFindings,
  permalinkFindings,
  belowPageFindings,
  idFindings,
  relationFindings,
  embargoFindings,
  correctionFindings,
  linkFindings,
  formerUrlFindings,
  redirectFindings,
  siteFindings,
];

/**
 * All rules that look across the archive, in time that grows with its size alone. What a single
 * file shows is checked by `schema/` before.
 *
 * @returns findings in no particular order; who holds the files turns them into places.
 */
export function checkArchive(archive: ArchiveToCheck): Finding[] {
  return [...findingsByRule(archive)].flat();
}

/** The same, rule by rule: whoever has something else to do meanwhile does it between two of them. */
export function* findingsByRule(archive: ArchiveToCheck): Generator<Finding[]> {
  const knowledge = gatherKnowledge(archive);
  yield [];
  for (const findingsOf of families) yield findingsOf(knowledge);
}

/**
 * The rules across the archive that drafts can break already: they name records, stories and pages
 * that exist. Nothing refers to a draft.
 *
 * @param drafts with an empty `section` where they have none yet, and a publication that is to come.
 */
export function checkDrafts(archive: ArchiveToCheck, drafts: readonly Entry[]): Finding[] {
  const knowledge = { ...gatherKnowledge(archive), entries: drafts };
  const withoutLinks = archive.pages.map((page) => ({ ...page, links: [] }));
  return [
    ...referenceFindings(knowledge),
    ...targetFindings(knowledge),
    ...linkFindings({ ...knowledge, pages: withoutLinks }),
  ];
}
