import { expect, test } from 'vitest';
import { readColumns, writeColumns } from './columns.ts';

interface Row {
  readonly name: string;
  readonly kind?: string;
  readonly list?: readonly string[];
}

function again(rows: readonly Row[]): unknown[] {
  const columns = readColumns([...writeColumns(rows)].map((line) => line.trimEnd()));
  return rows.map((_, row) =>
    Object.fromEntries([...columns].map(([name, column]) => [name, column.of(row)])),
  );
}

test('rows come back as they were, those without a field included', () => {
  const rows: Row[] = [
    { name: 'a', kind: 'news' },
    { name: 'ش\n"', list: ['x', 'y'] },
    { name: 'a', kind: 'news', list: [] },
  ];
  expect(again(rows)).toEqual(rows);
  expect(again([])).toEqual([]);
});

test('rows that differ from each other come back as well', () => {
  const rows = Array.from({ length: 2_500 }, (_, at): Row => ({
    name: `${at}`,
    kind: `${at % 7}`,
  }));
  expect(again(rows)).toEqual(rows);
});

test('what many rows have is there once', () => {
  const [first, second] = readColumns(writeColumns([{ list: ['x'] }, { list: ['x'] }])).values();
  expect(second).toBeUndefined();
  expect(first?.of(0)).toBe(first?.of(1));
});
