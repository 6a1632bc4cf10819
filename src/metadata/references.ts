/** One story in the three formats of reference managers, as files that its page carries. */
import type { ReferenceView } from '../views/reference-view.ts';
import { writeBibtex } from './bibtex.ts';
import { writeCsl } from './csl.ts';
import { writeRis } from './ris.ts';

export interface ReferenceFile {
  /** As the reader knows the format: `RIS`. */
  readonly format: string;
  /** `hass-school.ris`. */
  readonly name: string;
  readonly mediaType: string;
  readonly text: string;
}

export function referenceFiles(story: ReferenceView): ReferenceFile[] {
  const slug = story.permalink.replace(/\/$/, '').replace(/^.*\//, '');
  const type = 'application';
  return [
    {
      format: 'RIS',
      name: `${slug}.ris`,
      mediaType: `${type}/x-research-info-systems`,
      text: writeRis([story]),
    },
    {
      format: 'BibTeX',
      name: `${slug}.bib`,
      mediaType: `${type}/x-bibtex`,
      text: writeBibtex([story]),
    },
    {
      format: 'CSL-JSON',
      name: `${slug}.json`,
      mediaType: `${type}/vnd.citationstyles.csl+json`,
      text: writeCsl([story]),
    },
  ];
}
