import { expect, test } from 'vitest';
import { coordinatesInWords } from './coordinates.ts';

test('coordinates name their halves of the earth', () => {
  const sydney = { latitude: -33.8688, longitude: 151.2093 };
  const newYork = { latitude: 40.7128, longitude: -74.006 };
  expect(coordinatesInWords(sydney, 'en-GB')).toBe('33.87° S, 151.21° E');
  expect(coordinatesInWords(newYork, 'fr')).toBe('40,71° N, 74,01° W');
});
