/** For tests: the records of a site that has none, to spread what a test cares about over. */
import type { Records } from './records.ts';

export const noRecords: Records = {
  sections: new Map(),
  topics: new Map(),
  places: new Map(),
  agencies: new Map(),
  authors: new Map(),
};
