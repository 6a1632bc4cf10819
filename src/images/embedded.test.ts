import exifr from 'exifr';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { readEmbedded } from './embedded.ts';
import { writeRightsXmp } from './rights-xmp.ts';

const blank = () =>
  sharp({ create: { width: 64, height: 48, channels: 3, background: '#777' } }).jpeg();

const rights = {
  creator: 'Jané Roe & Daughters',
  credit: 'Wire/<Roe>',
  copyright: '© 2016 Roe حاس',
  webStatement: 'https://roe.example/rights?a=1&b=2',
};

/** A JPEG with a segment 13 as Photoshop writes it: IPTC-IIM 4.2, section 1.5; records of set 2. */
async function withIptc(records: Readonly<Record<number, string>>): Promise<Buffer> {
  const sets = Object.entries(records).map(([set, text]) => {
    const head = Buffer.from([0x1c, 2, Number(set), 0, 0]);
    head.writeUInt16BE(Buffer.byteLength(text), 3);
    return Buffer.concat([head, Buffer.from(text)]);
  });
  const data = Buffer.concat(sets);
  const resource = Buffer.alloc(12);
  resource.write('8BIM');
  resource.writeUInt16BE(0x0404, 4);
  resource.writeUInt32BE(data.length, 8);
  const padding = Buffer.alloc(data.length % 2);
  const body = Buffer.concat([Buffer.from('Photoshop 3.0\0'), resource, data, padding]);
  const segment = Buffer.from([0xff, 0xed, 0, 0]);
  segment.writeUInt16BE(body.length + 2, 2);
  const jpeg = await blank().toBuffer();
  return Buffer.concat([jpeg.subarray(0, 2), segment, body, jpeg.subarray(2)]);
}

describe('readEmbedded', () => {
  it('reads back what a rendition says of its rights', async () => {
    const jpeg = await blank()
      .withXmp(writeRightsXmp(rights) ?? '')
      .toBuffer();
    expect(await readEmbedded(jpeg)).toEqual(rights);
  });

  it('reads IPTC as agencies write it', async () => {
    const jpeg = await withIptc({
      55: '20200708',
      80: 'Jane Roe',
      110: 'Wire',
      116: 'Roe 2020',
      120: 'A school after a strike.',
    });
    expect(await readEmbedded(jpeg)).toEqual({
      creator: 'Jane Roe',
      credit: 'Wire',
      copyright: 'Roe 2020',
      caption: 'A school after a strike.',
      taken: '2020-07-08',
    });
  });

  it('reads Exif where there is nothing better, and never the place', async () => {
    const jpeg = await blank()
      .withExif({
        IFD0: { Artist: 'A Photographer', Copyright: 'A Photographer 2024' },
        IFD2: { DateTimeOriginal: '2024:02:29 10:11:12', BodySerialNumber: '4711' },
        IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '25/1 12/1 0/1' },
      })
      .toBuffer();
    expect(await exifr.parse(jpeg, { gps: true, mergeOutput: false })).toHaveProperty('gps');
    expect(await readEmbedded(jpeg)).toEqual({
      creator: 'A Photographer',
      copyright: 'A Photographer 2024',
      taken: '2024-02-29',
    });
  });

  it('finds nothing in a picture that says nothing, and in what is no picture', async () => {
    expect(await readEmbedded(await blank().toBuffer())).toEqual({});
    expect(await readEmbedded(Buffer.from('no picture at all'))).toEqual({});
  });
});

describe('writeRightsXmp', () => {
  it('writes nothing where nothing is known', () => {
    expect(writeRightsXmp({})).toBeUndefined();
  });
});
