/** Draws social cards in the site's own faces, which are opened when the first card is drawn. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { ShapingFace } from '../drawing/shaped-text.ts';
import type { DrawCard } from '../images/render-picture.ts';

/** As headlines are set on the pages: styles/tokens.css. */
const files = [
  ...['latin', 'latin-ext', 'vietnamese'].map((letters) => ({
    file: `@fontsource-variable/newsreader/files/newsreader-${letters}-wght-normal.woff2`,
    weight: 600,
  })),
  {
    file: '@fontsource-variable/noto-naskh-arabic/files/noto-naskh-arabic-arabic-wght-normal.woff2',
    weight: 700,
  },
];

/** @returns what draws cards; the shaper and the faces are loaded only when there is one to draw. */
export function cardDrawing(): DrawCard {
  let faces: Promise<readonly ShapingFace[]> | undefined;
  return async (card) => {
    faces ??= openCardFaces();
    const { drawSocialCard, pictureArea } = await import('../drawing/social-card.ts');
    return { svg: drawSocialCard(card, await faces), area: pictureArea(card.direction) };
  };
}

/** @returns the faces of a card, Latin before Arabic. */
export async function openCardFaces(): Promise<readonly ShapingFace[]> {
  const { openFace } = await import('../drawing/shaped-text.ts');
  const { decompress } = await import('wawoff2');
  const faces: ShapingFace[] = [];
  // One after the other: the decoder has one memory, in which it leaves what it returns.
  for (const { file, weight } of files) {
    const bytes = await decompress(await readFile(fileURLToPath(import.meta.resolve(file))));
    faces.push(openFace(Uint8Array.from(bytes), weight));
  }
  return faces;
}
