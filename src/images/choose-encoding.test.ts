import { describe, expect, it } from 'vitest';
import { chooseEncoding, type EncodingAt, takeSample } from './choose-encoding.ts';
import { pictureSettings } from './settings.ts';
import type { Pixels } from './similarity.ts';

/** Soft hills with grain on them: neither trivial nor noise. */
function drawn(width: number, height: number): Pixels {
  const data = new Uint8Array(width * height * 3);
  for (let at = 0; at < data.length; at += 1) {
    const pixel = Math.floor(at / 3);
    const [x, y] = [pixel % width, Math.floor(pixel / width)];
    const grain = ((x * 7919 + y * 104729 + (at % 3)) % 23) - 11;
    data[at] = 128 + 70 * Math.sin(x / 37) * Math.cos(y / 29) + grain;
  }
  return { data, width, height };
}

async function chosen(bytesPerThousandth: number, width = 960): Promise<ReturnType<EncodingAt>> {
  const worth = { bytesPerThousandth, mostDifference: 1 };
  const sample = await takeSample(drawn(width, Math.round((width * 2) / 3)));
  return (await chooseEncoding(sample, 'jpeg', { ...pictureSettings, worth }))(width);
}

describe('chooseEncoding', () => {
  const { qualities, options } = pictureSettings.encoders.jpeg;

  it('takes the highest quality where likeness is worth any byte', async () => {
    expect((await chosen(1e9)).quality).toBe(qualities.at(-1));
  });

  it('goes down to the lowest where likeness is worth nothing', async () => {
    expect((await chosen(0)).quality).toBe(qualities[0]);
  });

  it('takes a quality between, and one of the options, where both count', async () => {
    const { quality, options: taken } = await chosen(7630);
    expect(quality).toBeGreaterThan(qualities[0] ?? 0);
    expect(quality).toBeLessThan(qualities.at(-1) ?? 0);
    expect(options).toContain(taken);
  });

  it('takes the highest quality for a picture too small to be compared', async () => {
    expect((await chosen(0, 9)).quality).toBe(qualities.at(-1));
  });
});
