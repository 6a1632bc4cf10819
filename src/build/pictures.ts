/** The pictures that the public archive shows: their facts, renditions and faults. */
import path from 'node:path';
import type { Entry } from '../archive/article.ts';
import type { PictureSet, SocialCard } from '../archive/rendition.ts';
import type { Site } from '../archive/site.ts';
import { compareMetadata } from '../images/compare-metadata.ts';
import { planCrops, planRenditions } from '../images/plan.ts';
import { type Asker, filesOf, findingFor, type PictureJob } from '../images/render-all.ts';
import { inTextSettings } from '../images/settings.ts';
import { finding } from '../problems/finding.ts';
import type { Finding } from '../problems/problem.ts';
import type { Fingerprints } from '../store/fingerprints.ts';
import { type Ledger, type LedgerEntry, readLedger, writeLedger } from '../store/ledger.ts';
import type { SiteFolder } from '../store/site-folder.ts';
import { type LeadPicture, leadPictures, rightsOf } from './lead-pictures.ts';
import { type KnownOriginal, readOriginals } from './originals.ts';
import type { OutsideFiles } from './outside-files.ts';
import { type CardContext, planCards } from './social-cards.ts';
import { whoAsks } from './who-asks.ts';

export interface SitePictures {
  /** By path relative to `content/`. */
  readonly sets: ReadonlyMap<string, PictureSet>;
  /** Social cards, by path of the story. */
  readonly cards: ReadonlyMap<string, SocialCard>;
  readonly jobs: readonly PictureJob[];
  readonly findings: readonly Finding[];
  /** Where renditions are kept, named by their content. */
  readonly renditions: string;
  /** Names of renditions that another host serves, so that they need not be here. */
  readonly elsewhere: ReadonlySet<string>;
  readonly ledger: Ledger;
  /** Of the ledger's files as they were read. */
  readonly ledgerPrints: Fingerprints;
  /** What the ledger is to say once every rendition is made. */
  readonly ledgerAfter: Ledger;
  readonly outside: OutsideFiles;
}

interface Usable extends KnownOriginal {
  readonly facts: NonNullable<KnownOriginal['facts']>;
}

/**
 * @param entries the public ones; a withdrawn story shows no picture, so it asks for none.
 */
export async function planPictures(
  folder: SiteFolder,
  context: CardContext,
  entries: readonly Entry[],
): Promise<SitePictures> {
  const { site } = context;
  const askers = whoAsks(entries);
  const { ledger, broken, prints: ledgerPrints } = await readLedger(folder);
  const leading = leadPictures(entries);
  const findings: Finding[] = broken.map(brokenLedger);
  const { known: originals, outside } = await readOriginals(folder, site, askers.keys(), ledger);
  for (const known of originals) findings.push(...findingsOf(known, askers, leading));
  const usable = originals.filter(isUsable);
  const sets = new Map(
    usable.map((known) => [known.src, planSet(known, leading.get(known.src), site)]),
  );
  const cards = planCards(entries, sets, context);
  const jobs: PictureJob[] = [];
  const ledgerAfter = new Map<string, LedgerEntry>();
  for (const known of usable) {
    const [askedBy] = askers.get(known.src) ?? [];
    const set = sets.get(known.src);
    if (!askedBy || !set) continue;
    const ofPicture = [...(cards.get(known.src)?.values() ?? [])];
    const job = { path: known.path, set, cards: ofPicture, askedBy };
    jobs.push(job);
    ledgerAfter.set(known.src, ledgerEntry(known, job));
  }
  return {
    sets,
    cards: new Map([...cards.values()].flatMap((ofPicture) => [...ofPicture])),
    jobs,
    findings,
    renditions: path.resolve(
      folder.root,
      site.images?.folder ?? path.join(folder.cache, 'pictures'),
    ),
    elsewhere: new Set(site.images?.origin ? madeBefore(ledger) : []),
    ledger,
    ledgerPrints,
    ledgerAfter,
    outside,
  };
}

/**
 * Notes what was made, so that a later build needs no original.
 *
 * @returns blob ids of the ledger's files as they are now, by path relative to the site's folder.
 */
export function keepLedger(folder: SiteFolder, pictures: SitePictures): Fingerprints {
  const written = writeLedger(folder, pictures.ledgerAfter, pictures.ledger);
  return new Map([...pictures.ledgerPrints, ...written]);
}

/** @returns the names of all files that are made of pictures, each once. */
export function wantedNames({ jobs }: Pick<SitePictures, 'jobs'>): Set<string> {
  return new Set(jobs.flatMap(filesOf));
}

/** A picture that leads a story has parts for lists, and may be shown wider. */
function planSet(
  { facts, embedded }: Usable,
  lead: LeadPicture | undefined,
  { images }: Pick<Site, 'images'>,
): PictureSet {
  const rights = rightsOf(lead?.picture, embedded, images?.rights);
  if (!lead) return planRenditions(facts, rights, inTextSettings);
  const set = planRenditions(facts, rights);
  return { ...set, crops: planCrops(set, lead.picture.focus) };
}

function findingsOf(
  { src, faults, embedded }: KnownOriginal,
  askers: ReadonlyMap<string, readonly Asker[]>,
  leading: ReadonlyMap<string, LeadPicture>,
): Finding[] {
  const askedBy = askers.get(src) ?? [];
  const found = faults.flatMap((fault) => askedBy.map((asker) => findingFor(fault, asker)));
  const lead = leading.get(src);
  if (!lead || !embedded) return found;
  const asker = { file: lead.file, field: ['picture', 'src'] };
  const compared = compareMetadata(lead.picture, embedded);
  return [...found, ...compared.map((fault) => findingFor(fault, asker))];
}

function isUsable(known: KnownOriginal): known is Usable {
  return known.facts !== undefined;
}

function brokenLedger(file: string): Finding {
  return finding('picture/ledger', {
    file,
    what: 'This file is no ledger of pictures.',
    why: 'It was changed by hand, or holds the marks of a merge.',
    fix: 'take the file from git as it was; or delete it, and build where the originals are.',
  });
}

function ledgerEntry({ src, facts, embedded, bytes }: Usable, job: PictureJob): LedgerEntry {
  return {
    path: src,
    ...facts,
    bytes,
    ...(embedded && Object.keys(embedded).length > 0 && { embedded }),
    renditions: filesOf(job),
  };
}

function* madeBefore(ledger: Ledger): Generator<string> {
  for (const { renditions } of ledger.values()) yield* renditions;
}
