import { expect, test } from 'vitest';
import type { PictureSet, RenditionFormat } from '../archive/rendition.ts';
import { writePicture } from './picture-html.ts';

function setOf(...renditions: [RenditionFormat, number][]): PictureSet {
  return {
    facts: { sha256: 'ab', width: 1600, height: 900 },
    renditions: renditions.map(([format, width]) => ({
      name: `ab-${width}.${format}`,
      format,
      width,
      height: (width * 9) / 16,
    })),
  };
}

const options = { alt: 'A "map"', sizes: '50vw', href: (name: string) => `/p/${name}?a&b` };

test('offers AVIF and WebP before JPEG, with the widest JPEG of at most 1,200 pixels as the plain one', () => {
  const set = setOf(['avif', 640], ['webp', 640], ['jpeg', 640], ['jpeg', 1120], ['jpeg', 1600]);
  expect(writePicture(set, options)).toBe(
    '<picture><source type="image/avif" srcset="/p/ab-640.avif?a&amp;b 640w" sizes="50vw">' +
      '<source type="image/webp" srcset="/p/ab-640.webp?a&amp;b 640w" sizes="50vw">' +
      '<img src="/p/ab-1120.jpeg?a&amp;b" srcset="/p/ab-640.jpeg?a&amp;b 640w, /p/ab-1120.jpeg?a&amp;b 1120w, /p/ab-1600.jpeg?a&amp;b 1600w" sizes="50vw"' +
      ' width="1120" height="630" alt="A &quot;map&quot;" loading="lazy" decoding="async"></picture>',
  );
});

test('loads the picture that is seen first at once', () => {
  const html = writePicture(setOf(['jpeg', 1600]), { ...options, eager: true });
  expect(html).toContain('loading="eager" fetchpriority="high"');
  expect(html).toContain('width="1600" height="900"');
});

test('a set without JPEG has no picture that every browser can show', () => {
  expect(writePicture(setOf(['avif', 640]), options)).toBe('');
});
