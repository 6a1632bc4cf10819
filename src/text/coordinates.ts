import { remembered } from './remembered.ts';

const twoDigits = remembered(
  (language) =>
    new Intl.NumberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
);

/**
 * @param coordinates WGS 84, degrees.
 * @returns `35.59° N, 36.61° E`, with the language's digits; the letters are international.
 */
export function coordinatesInWords(
  coordinates: { readonly latitude: number; readonly longitude: number },
  language: string,
): string {
  const number = twoDigits(language);
  const { latitude, longitude } = coordinates;
  const north = `${number.format(Math.abs(latitude))}° ${latitude < 0 ? 'S' : 'N'}`;
  const east = `${number.format(Math.abs(longitude))}° ${longitude < 0 ? 'W' : 'E'}`;
  return `${north}, ${east}`;
}
