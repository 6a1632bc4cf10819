import { expect, it } from 'vitest';
import { alternatives, nearest } from './nearest.ts';

it('finds slips of the fingers, nearest first', () => {
  expect(nearest('standfist', ['headline', 'standfirst'])).toEqual(['standfirst']);
  expect(nearest('wrold', ['world', 'word'])).toEqual(['world']);
  expect(nearest('Syria', ['syria', 'syrian-war', 'sydney'])).toEqual(['syria', 'syrian-war']);
  expect(nearest('economy', ['sport', 'world'])).toEqual([]);
  expect(nearest('topic', ['topics', 'tropic', 'topica', 'topicb'], 2)).toHaveLength(2);
});

it('lists them', () => {
  expect(alternatives([])).toBe('');
  expect(alternatives(['a'])).toBe('`a`');
  expect(alternatives(['a', 'b', 'c'])).toBe('`a`, `b` or `c`');
});
