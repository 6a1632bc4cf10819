import { expect, it } from 'vitest';
import { applyLevels } from './levels.ts';

const problem = (rule: string, level: 'error' | 'warning' = 'error') => ({
  rule,
  level,
  what: 'W.',
});

it('gives each rule the level that the site chose', () => {
  const levels = {
    'id/duplicate': 'warning',
    'link/held': 'off',
    'follows/held': 'error',
  } as const;
  const given = [
    problem('id/duplicate'),
    problem('link/held', 'warning'),
    problem('follows/held', 'warning'),
    problem('follows/loop'),
  ];
  expect(applyLevels(given, levels)).toEqual([
    problem('id/duplicate', 'warning'),
    problem('follows/held', 'error'),
    problem('follows/loop'),
  ]);
});

it('leaves firm rules as they are', () => {
  const given = [problem('field/unknown')];
  expect(applyLevels(given, { 'field/unknown': 'off' })).toEqual(given);
});

it('is not misled by names that every object has', () => {
  const given = [problem('constructor')];
  expect(applyLevels(given, {})).toEqual(given);
});
