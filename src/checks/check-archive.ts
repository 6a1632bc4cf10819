import type { Finding } from '../problems/problem.ts';
import { correctionFindings } from './corrections.ts';
import { embargoFindings } from './embargo.ts';
import { formerUrlFindings } from './former-urls.ts';
import { idFindings } from './ids.ts';
import { type ArchiveToCheck, type Knowledge, gatherKnowledge } from './knowledge.ts';
import { linkFindings } from './links.ts';
import { permalinkFindings } from './permalinks.ts';
import { referenceFindings } from './references.ts';
import { relationFindings } from './relations.ts';
import { siteFindings } from './site.ts';

const families: readonly ((archive: Knowledge) => Finding[])[] = [
  referenceFindings,
  permalinkFindings,
  idFindings,
  relationFindings,
  embargoFindings,
  correctionFindings,
  linkFindings,
  formerUrlFindings,
  siteFindings,
];

/**
 * All rules that look across the archive, in time that grows with its size alone. What a single
 * file shows is checked by `schema/` before.
 *
 * @returns findings in no particular order; who holds the files turns them into places.
 */
export function checkArchive(archive: ArchiveToCheck): Finding[] {
  const knowledge = gatherKnowledge(archive);
  return families.flatMap((findingsOf) => findingsOf(knowledge));
}
