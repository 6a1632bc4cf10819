import { describe, expect, it } from 'vitest';
import type { SocialCard } from '../archive/rendition.ts';
import { cardName, planCrops, planRenditions, renditionName } from './plan.ts';
import { inTextSettings, pictureSettings } from './settings.ts';

const facts = { sha256: 'a'.repeat(64), width: 2400, height: 1600 };

function widths(width: number, height: number) {
  const found: Record<string, number[]> = {};
  for (const rendition of planRenditions({ ...facts, width, height }).renditions) {
    found[rendition.format] = [...(found[rendition.format] ?? []), rendition.width];
  }
  return found;
}

describe('planRenditions', () => {
  it('gives a wide original every step', () => {
    expect(widths(2400, 1600)).toEqual({
      avif: [640, 960, 1280, 1920],
      webp: [640, 1280],
      jpeg: [640, 1280],
    });
  });

  it('ends at the own width of an original between two steps', () => {
    expect(widths(1000, 800)).toEqual({
      avif: [640, 960],
      webp: [640, 1000],
      jpeg: [640, 1000],
    });
    expect(widths(1600, 900).avif).toEqual([640, 960, 1280, 1600]);
  });

  it('leaves out an own width that hardly differs from a step', () => {
    expect(widths(1300, 900).avif).toEqual([640, 960, 1280]);
  });

  it('gives a narrow original one rendition of its own width in each format', () => {
    expect(widths(200, 300)).toEqual({ avif: [200], webp: [200], jpeg: [200] });
  });

  it('keeps proportions, and at least one row', () => {
    const heights = planRenditions(facts).renditions.map(({ height }) => height);
    expect(heights.slice(0, 4)).toEqual([427, 640, 853, 1280]);
    expect(planRenditions({ ...facts, width: 2000, height: 2 }).renditions[0]?.height).toBe(1);
  });

  it('orders by format, then by width, the same every time', () => {
    expect(planRenditions(facts)).toEqual(planRenditions({ ...facts }));
    expect(
      planRenditions(facts).renditions.map(({ format, width }) => `${format} ${width}`),
    ).toEqual(
      [640, 960, 1280, 1920]
        .map((width) => `avif ${width}`)
        .concat(['webp 640', 'webp 1280', 'jpeg 640', 'jpeg 1280']),
    );
  });
});

describe('planRenditions for a picture in a text', () => {
  it('ends at twice the measure', () => {
    const set = planRenditions(facts, undefined, inTextSettings);
    const own = set.renditions.filter(({ format }) => format === 'avif');
    expect(own.map(({ width }) => width)).toEqual([640, 960, 1280]);
    expect(planRenditions(facts).renditions).toEqual(expect.arrayContaining([...set.renditions]));
  });
});

describe('planCrops', () => {
  const sizes = (width: number, height: number) =>
    planCrops({ facts: { ...facts, width, height } }, undefined).map(
      ({ format, width: wide, height: high }) => `${format} ${wide} x ${high}`,
    );

  it('gives lists 4:3, and programs 16:9, 4:3 and 1:1', () => {
    expect(sizes(2400, 1600)).toEqual([
      ...['avif 352 x 264', 'avif 704 x 528', 'jpeg 352 x 264', 'jpeg 960 x 720'],
      ...['jpeg 1200 x 675', 'jpeg 800 x 800'],
    ]);
  });

  it('enlarges none: of a small or a tall picture the parts are smaller', () => {
    expect(sizes(600, 300)).toEqual([
      ...['avif 352 x 264', 'jpeg 352 x 264', 'jpeg 533 x 300', 'jpeg 300 x 300'],
    ]);
    expect(sizes(4000, 6000)).toContain('jpeg 1200 x 675');
    expect(sizes(30, 20)).toContain('jpeg 30 x 17');
  });

  it('has other names with another focus', () => {
    const names = [undefined, { x: 10, y: 50 }, { x: 10, y: 51 }].map(
      (focus) => planCrops({ facts }, focus)[0]?.name,
    );
    expect(new Set(names).size).toBe(3);
  });
});

describe('cardName', () => {
  const card: Omit<SocialCard, 'name'> = {
    headline: 'A strike',
    section: 'World',
    year: '2024',
    siteName: 'Gazette',
    direction: 'ltr',
    isPictured: true,
  };

  it('changes with all that the card shows', () => {
    const others = [
      { headline: 'Another' },
      { section: 'Home' },
      { year: '2025' },
      { siteName: 'Herald' },
      { direction: 'rtl' as const },
      { isPictured: false },
      { focus: { x: 1, y: 2 } },
    ];
    const names = [
      cardName(card, { facts }),
      ...others.map((other) => cardName({ ...card, ...other }, { facts })),
      cardName(card, { facts: { ...facts, sha256: 'b'.repeat(64) } }),
      cardName(card, { facts, rights: { credit: 'Jane Roe' } }),
      cardName(card, { facts }, { ...pictureSettings, card: { version: 2, quality: 82 } }),
    ];
    expect(new Set(names).size).toBe(names.length);
    expect(names[0]).toMatch(/^([0-9a-f]{2})\/\1[0-9a-f]{18}-1200\.jpg$/);
  });

  it('does not change with a picture that it does not show', () => {
    const name = (sha256: string) =>
      cardName({ ...card, isPictured: false }, { facts: { ...facts, sha256 } });
    expect(name('b'.repeat(64))).toBe(name('c'.repeat(64)));
  });
});

describe('renditionName', () => {
  const wanted = { format: 'avif', width: 640 } as const;

  it('is fixed for ever: a change here renames the pictures of every archive', () => {
    expect(renditionName({ facts }, wanted)).toBe('8d/8d4f51d79fcac50fe5b1-640.avif');
    expect(renditionName({ facts }, { format: 'jpeg', width: 640 })).toMatch(
      /^([0-9a-f]{2})\/\1[0-9a-f]{18}-640\.jpg$/,
    );
  });

  it('changes with everything that decides the bytes', () => {
    const { encoders } = pictureSettings;
    const square = { width: 1, height: 1 };
    const names = [
      renditionName({ facts }, wanted),
      renditionName({ facts: { ...facts, sha256: 'b'.repeat(64) } }, wanted),
      renditionName({ facts, rights: { credit: 'Jane Roe' } }, wanted),
      renditionName({ facts }, { ...wanted, width: 320 }),
      renditionName({ facts }, { ...wanted, format: 'webp' }),
      renditionName({ facts }, { ...wanted, crop: square }),
      renditionName({ facts }, { ...wanted, crop: { ...square, focus: { x: 20, y: 50 } } }),
      renditionName({ facts }, wanted, {
        ...pictureSettings,
        pipeline: pictureSettings.pipeline + 1,
      }),
      renditionName({ facts }, wanted, { ...pictureSettings, masterWidth: 2560 }),
      renditionName({ facts }, wanted, {
        ...pictureSettings,
        encoders: {
          ...encoders,
          avif: { ...encoders.avif, fall: 20 },
        },
      }),
      renditionName({ facts }, wanted, {
        ...pictureSettings,
        worth: { ...pictureSettings.worth, bytesPerThousandth: 1 },
      }),
    ];
    expect(new Set(names).size).toBe(names.length);
  });

  it("does not change with another format's encoder or with the steps of the ladder", () => {
    const { encoders, widths: ladder } = pictureSettings;
    const other = {
      ...pictureSettings,
      widths: { ...ladder, avif: [400, 640] },
      encoders: {
        ...encoders,
        jpeg: { ...encoders.jpeg, options: [{ mozjpeg: false, quantisationTable: 3 }] as const },
      },
    };
    expect(renditionName({ facts }, wanted, other)).toBe(renditionName({ facts }, wanted));
  });
});
