/** A thread that reads and parses articles. */
import { workerData } from 'node:worker_threads';
import type { Site } from '../archive/site.ts';
import { type ParsedFile, readAndParse, type UnreadFile } from '../store/parse-file.ts';
import type { SiteFolder } from '../store/site-folder.ts';
import { collectNowAndThen } from './heap.ts';
import { parseEntry } from './parse.ts';
import { serveLots } from './serve-lots.ts';

export interface ParseSeed {
  readonly folder: Pick<SiteFolder, 'content'>;
  readonly site: Site;
}

const { folder, site } = workerData as ParseSeed;

const onParsed = collectNowAndThen();

serveLots(async (lot: readonly UnreadFile[]): Promise<ParsedFile[]> =>
  lot.map((file) => {
    onParsed();
    return readAndParse(folder, file, (...args) => parseEntry(site, ...args));
  }),
);
