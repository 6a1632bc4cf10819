import { expect, test } from 'vitest';
import { darkTheme, paperTheme } from './map-theme.ts';
import { withDarkTheme } from './themed-svg.ts';

test('each colour of a drawing has its counterpart in the dark, and the rest of it stands', () => {
  const svg = `<svg><title>Map</title><path fill="${paperTheme.land}" stroke="${paperTheme.coast}"/></svg>`;
  const themed = withDarkTheme(svg, paperTheme, darkTheme);
  expect(themed.replace(/<style>.*<\/style>/, '')).toBe(svg);
  expect(themed).toContain(`[fill="${paperTheme.land}"]{fill:${darkTheme.land}}`);
  expect(themed).toContain(`[stroke="${paperTheme.coast}"]{stroke:${darkTheme.coast}}`);
  expect(themed).not.toContain(paperTheme.water);
});

test('the colours of a theme can be told apart, which is how they are replaced', () => {
  expect(new Set(Object.values(paperTheme)).size).toBe(Object.values(paperTheme).length);
});
