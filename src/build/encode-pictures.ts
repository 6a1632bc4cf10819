/** Encodes pictures while pages are rendered: neither needs the other. */
import { type PictureReport, type RenderAllOptions, renderAll } from '../images/render-all.ts';
import type { Problem } from '../problems/problem.ts';
import { cardDrawing } from './card-drawing.ts';
import type { OpenArchive } from './open-archive.ts';
import { placeFindings } from './place-findings.ts';

export interface EncodedPictures extends Pick<PictureReport, 'encoded'> {
  readonly problems: readonly Problem[];
}

/**
 * Makes every rendition that is missing.
 *
 * @returns a promise that may wait for its reader: its failure does not end the process.
 * @throws when the disk refuses a rendition.
 */
export function encodePictures(
  { folder, pictures }: Pick<OpenArchive, 'folder' | 'pictures'>,
  onPicture?: RenderAllOptions['onPicture'],
): Promise<EncodedPictures> {
  const { jobs, renditions, elsewhere } = pictures;
  const encode = async () => {
    const { encoded, problems } = await renderAll(jobs, renditions, {
      elsewhere,
      onPicture,
      drawCard: cardDrawing(),
    });
    return { encoded, problems: await placeFindings(folder, problems) };
  };
  const encoding = encode();
  encoding.catch(() => {});
  return encoding;
}
