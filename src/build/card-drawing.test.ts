import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { hasLettersFor } from '../drawing/card-letters.ts';
import { fitLines } from '../drawing/fit-lines.ts';
import { type ShapedLine, type ShapingFace, shapeLine } from '../drawing/shaped-text.ts';
import { drawSocialCard, pictureArea } from '../drawing/social-card.ts';
import { pictureSettings } from '../images/settings.ts';
import { openCardFaces } from './card-drawing.ts';

let faces: readonly ShapingFace[] = [];
beforeAll(async () => {
  faces = await openCardFaces();
});

const latin = {
  headline: 'Harbour bridge reopens after two years',
  section: 'City',
  year: '2016',
  siteName: 'The Gazette',
  direction: 'ltr' as const,
  isPictured: true,
};
const arabic = {
  ...latin,
  headline: 'مدرسة في حاس: ضربات جوية بحسب UNICEF',
  section: 'العالم',
  direction: 'rtl' as const,
};

/** Where the glyphs of a line stand, in pixels from its left. */
const placesOf = (line: ShapedLine) =>
  [...line.draw().matchAll(/translate\((-?[\d.]+) /g)].map(([, x]) => Number(x));

/** Which pixels of a drawing are darker than its ground. */
async function inkOf(svg: string): Promise<{ ink: boolean[]; width: number }> {
  const { data, info } = await sharp(Buffer.from(svg))
    .flatten({ background: '#fff' })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { ink: Array.from(data, (value) => value < 128), width: info.width };
}

describe('the faces of social cards', () => {
  it('have every letter that is promised', () => {
    const lacking: string[] = [];
    for (let point = 0x20; point < 0x2200; point += 1) {
      const letter = String.fromCodePoint(point);
      const isPromised = letter.normalize('NFC') === letter && hasLettersFor(letter);
      if (isPromised && !faces.some(({ letters }) => letters.has(point))) lacking.push(letter);
    }
    expect(lacking).toEqual([]);
    expect(hasLettersFor('Ärzte, naïve “Łódź” – Việt Nam')).toBe(true);
    expect(hasLettersFor('東京')).toBe(false);
  });

  it.each([
    ['latin', 'Harbour bridge', 'ltr'],
    ['arabic', 'مدرسة في حاس', 'rtl'],
  ] as const)('are not what the rasteriser falls back to: %s', async (_, words, direction) => {
    const frame = (inside: string) =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="700" height="120">${inside}</svg>`;
    const line = shapeLine(words, 80, direction, faces);
    const own = await inkOf(frame(`<g transform="translate(20 90)">${line.draw()}</g>`));
    const anchor = direction === 'rtl' ? ` x="${20 + line.width}" direction="rtl"` : ' x="20"';
    const fallback = await inkOf(
      frame(`<text y="90" font-size="80" font-family="No Such Face"${anchor}>${words}</text>`),
    );
    const drawn = own.ink.filter(Boolean).length;
    const differing = own.ink.filter((ink, at) => ink !== fallback.ink[at]).length;
    expect(drawn).toBeGreaterThan(3000);
    expect(differing).toBeGreaterThan(drawn / 4);
  });
});

describe('shapeLine', () => {
  it('joins the letters of Arabic, which a row of single letters does not', () => {
    // At the beginning, in the middle and at the end, the letter has other forms than alone.
    const forms = [
      ...shapeLine('سسس', 60, 'rtl', faces)
        .draw()
        .matchAll(/ d="([^"]+)"/g),
    ];
    const alone = shapeLine('س', 60, 'rtl', faces).draw();
    expect(new Set(forms.map(([, form]) => form)).size).toBe(3);
    for (const [, form = ''] of forms) expect(alone.includes(form)).toBe(false);
  });

  it('puts words where readers of either direction look for them', () => {
    // UNICEF is read first, so it stands at the right, and its own letters run to the right.
    const rightToLeft = placesOf(shapeLine('UNICEF حاس', 50, 'rtl', faces));
    const letters = rightToLeft.slice(-6);
    expect(letters).toEqual(letters.toSorted((a, b) => a - b));
    expect(Math.min(...letters)).toBeGreaterThan(Math.max(...rightToLeft.slice(0, -6)));
    const leftToRight = placesOf(shapeLine('UNICEF حاس', 50, 'ltr', faces));
    expect(Math.max(...leftToRight.slice(0, 6))).toBeLessThan(Math.min(...leftToRight.slice(6)));
  });

  it('leaves out a letter that no face has', () => {
    expect(shapeLine('東', 50, 'ltr', faces)).toMatchObject({ width: 0 });
  });
});

describe('fitLines', () => {
  const shape = (words: string, size: number): ShapedLine => ({
    width: words.length * size,
    draw: () => words,
  });
  const room = { width: 100, height: 40, leading: 1 };
  const drawn = (words: string, sizes = [10, 5]) => {
    const { size, lines } = fitLines(words, sizes, room, shape);
    return [size, ...lines.map((line) => line.draw())];
  };

  it('takes the largest size at which the words find room', () => {
    expect(drawn('one two three')).toEqual([10, 'one two', 'three']);
    expect(drawn('a word of fourteen lettersletters')).toEqual([
      5,
      'a word of fourteen',
      'lettersletters',
    ]);
  });

  it('cuts what finds no room, between words where it can', () => {
    expect(drawn('one two three four five six', [20])).toEqual([20, 'one', 'two…']);
    expect(drawn('incomprehensible', [20])).toEqual([20, 'inco…']);
    expect(drawn('')).toEqual([10]);
  });
});

describe('drawSocialCard', () => {
  it.each([latin, arabic])(
    'draws $direction, the same each time, without text to set',
    async (card) => {
      const svg = drawSocialCard(card, faces);
      expect(svg).not.toContain('<text');
      expect(drawSocialCard(card, faces)).toBe(svg);
      const { data, info } = await sharp(Buffer.from(svg))
        .raw()
        .toBuffer({ resolveWithObject: true });
      expect(info).toMatchObject({ width: 1200, height: 630, channels: 4 });
      const { left, width } = pictureArea(card.direction);
      const alphaAt = (x: number) => data[(300 * 1200 + x) * 4 + 3];
      expect([left + 1, left + width - 1].map(alphaAt)).toEqual([0, 0]);
      expect(alphaAt(left === 0 ? 1199 : 0)).toBe(255);
    },
  );

  it('draws what its version has always drawn', () => {
    // A card is kept, and uploaded, under a name that has the version in it and nothing else of the
    // code. Where a drawing changes, never mend a line here: raise `card.version` in settings.ts, and
    // add the new version's line.
    const drawnBy: Readonly<Record<number, string>> = {
      1: '91bce8cabd8c3c4f995de08ae04c6277456007b3a76778877420e18af059dffc',
    };
    const cards = [
      ...[latin, arabic].flatMap((card) => [card, { ...card, isPictured: false }]),
      { ...latin, headline: `${latin.headline}, and “nobody” knows why `.repeat(5) },
    ];
    const hash = createHash('sha256');
    for (const card of cards) hash.update(drawSocialCard(card, faces));
    hash.update(JSON.stringify([pictureArea('ltr'), pictureArea('rtl')]));
    expect(hash.digest('hex')).toBe(drawnBy[pictureSettings.card.version]);
  });

  it('fills the card where there is no picture', async () => {
    const { ink, width } = await inkOf(drawSocialCard({ ...latin, isPictured: false }, faces));
    expect(width).toBe(1200);
    const right = ink.filter((isInk, at) => isInk && at % 1200 > 700).length;
    expect(right).toBeGreaterThan(1000);
  });
});
