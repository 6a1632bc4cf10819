import { describe, expect, it } from 'vitest';
import { planRenditions, renditionName } from './plan.ts';
import { pictureSettings } from './settings.ts';

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
      avif: [320, 640, 960, 1280, 1920],
      webp: [640, 1280],
      jpeg: [640, 1280],
    });
  });

  it('ends at the own width of an original between two steps', () => {
    expect(widths(1000, 800)).toEqual({
      avif: [320, 640, 960],
      webp: [640, 1000],
      jpeg: [640, 1000],
    });
    expect(widths(1600, 900).avif).toEqual([320, 640, 960, 1280, 1600]);
  });

  it('leaves out an own width that hardly differs from a step', () => {
    expect(widths(1300, 900).avif).toEqual([320, 640, 960, 1280]);
  });

  it('gives a narrow original one rendition of its own width in each format', () => {
    expect(widths(200, 300)).toEqual({ avif: [200], webp: [200], jpeg: [200] });
  });

  it('keeps proportions, and at least one row', () => {
    const heights = planRenditions(facts).renditions.map(({ height }) => height);
    expect(heights.slice(0, 5)).toEqual([213, 427, 640, 853, 1280]);
    expect(planRenditions({ ...facts, width: 2000, height: 2 }).renditions[0]?.height).toBe(1);
  });

  it('orders by format, then by width, the same every time', () => {
    expect(planRenditions(facts)).toEqual(planRenditions({ ...facts }));
    expect(
      planRenditions(facts).renditions.map(({ format, width }) => `${format} ${width}`),
    ).toEqual(
      [320, 640, 960, 1280, 1920]
        .map((width) => `avif ${width}`)
        .concat(['webp 640', 'webp 1280', 'jpeg 640', 'jpeg 1280']),
    );
  });
});

describe('renditionName', () => {
  const wanted = { format: 'avif', width: 640 } as const;

  it('is fixed for ever: a change here renames the pictures of every archive', () => {
    expect(renditionName({ facts }, wanted)).toBe('db/db9fc01dafd526ea32ab-640.avif');
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
      renditionName({ facts }, wanted, { ...pictureSettings, pipeline: 3 }),
      renditionName({ facts }, wanted, { ...pictureSettings, masterWidth: 2560 }),
      renditionName({ facts }, wanted, {
        ...pictureSettings,
        encoders: {
          ...encoders,
          avif: { ...encoders.avif, goal: { ...encoders.avif.goal, similarity: 0.98 } },
        },
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
        jpeg: { ...encoders.jpeg, options: { mozjpeg: false, progressive: true } },
      },
    };
    expect(renditionName({ facts }, wanted, other)).toBe(renditionName({ facts }, wanted));
  });
});
