import { describe, expect, it } from 'vitest';
import { compareMetadata } from './compare-metadata.ts';

const picture = { alt: 'A school.', graphic: false };
const embedded = { caption: 'A school: "Hass".', credit: 'NOOR', taken: '2020-07-08' };

const rulesOf = (found: ReturnType<typeof compareMetadata>) => found.map(({ rule }) => rule);

describe('compareMetadata', () => {
  it('offers what the article leaves out, ready to be copied', () => {
    const [offer, ...others] = compareMetadata(picture, embedded);
    expect(others).toEqual([]);
    expect(offer).toMatchObject({ rule: 'picture/says-more', level: 'warning' });
    expect(offer?.fix.split('\n').slice(1)).toEqual([
      '  caption: "A school: \\"Hass\\"."',
      '  credit: "NOOR"',
      '  taken: 2020-07-08',
    ]);
  });

  it('is silent where both say the same, as far as both tell', () => {
    const told = { ...picture, caption: 'In 2020.', credit: 'Photo: Noor / Jane Roe' };
    expect(compareMetadata({ ...told, taken: '2020-07' }, embedded)).toEqual([]);
    expect(rulesOf(compareMetadata(told, { credit: 'NOOR', taken: '2020' }))).toEqual([
      'picture/says-more',
    ]);
    expect(compareMetadata(picture, {})).toEqual([]);
  });

  it('warns of another date, in the field or in the caption, and of another credit', () => {
    const told = { ...picture, caption: 'On 8 July 2020.', credit: 'Wire' };
    const found = compareMetadata(told, { taken: '2024-01-02', credit: 'NOOR' });
    expect(rulesOf(found)).toEqual([
      'picture/says-more',
      'picture/says-otherwise',
      'picture/says-otherwise',
    ]);
    expect(found[1]?.what).toBe('The caption says 2020, the file of the picture 2024-01-02.');
    expect(found[2]?.what).toContain('“Wire”');
    const dated = compareMetadata({ ...told, taken: '2020-07-08' }, { taken: '2024' });
    expect(dated[0]?.what).toBe('The article dates the picture 2020-07-08, its file 2024.');
  });
});
