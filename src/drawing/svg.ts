import { escapeMarkup } from '../text/escape.ts';

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/**
 * Writes one SVG element. Numbers are rounded to a tenth of a pixel, which nobody sees and which
 * halves a drawing; attributes that are undefined are left out.
 *
 * @param children markup, already escaped.
 */
export function element(name: string, attributes: Attributes, children = ''): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeMarkup(textOf(value))}"`)
    .join('');
  return children ? `<${name}${written}>${children}</${name}>` : `<${name}${written}/>`;
}

/**
 * Wraps a drawing as a document of its own.
 *
 * @param title read to those who cannot see it.
 */
export function svgDocument(
  width: number,
  height: number,
  title: string,
  children: readonly string[],
): string {
  const named = element('title', {}, escapeMarkup(title));
  return `${element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${textOf(width)} ${textOf(height)}`,
      role: 'img',
    },
    named + children.join(''),
  )}\n`;
}

/** @returns a number with one digit after the point at most, as SVG writes it. */
export function textOf(value: string | number | undefined): string {
  return typeof value === 'number' ? String(Math.round(value * 10) / 10) : (value ?? '');
}
