import { expect, test } from 'vitest';
import { ColumnsWriter, readColumn } from './columns.ts';

interface Row {
  readonly name: string;
  readonly kind?: string;
  readonly list?: readonly string[];
}

function written(rows: readonly Row[], order: readonly number[] = [...rows.keys()]) {
  const writer = new ColumnsWriter<Row>();
  for (const row of rows) writer.add(row);
  return new Map([...writer.lines(order)].map((line) => readColumn(line.trimEnd())));
}

function again(rows: readonly Row[], order?: readonly number[]): unknown[] {
  const columns = written(rows, order);
  return (order ?? rows).map((_, row) =>
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

test('rows come back in the order asked for, those that are not asked for left out', () => {
  const rows: Row[] = [{ name: 'a' }, { name: 'b', kind: 'news' }, { name: 'c' }];
  expect(again(rows, [2, 1])).toEqual([{ name: 'c' }, { name: 'b', kind: 'news' }]);
});

test('very many rows come back, fields that begin late and that differ included', () => {
  const rows = Array.from({ length: 120_000 }, (_, at): Row => ({
    name: `${at}`,
    ...(at > 60_000 && { kind: `${at}` }),
  }));
  const order = [119_999, 0, 60_001, 60_000];
  expect(again(rows, order)).toEqual(order.map((at) => rows[at]));
});

test('what many rows have is there once', () => {
  const list = written([
    { name: 'a', list: ['x'] },
    { name: 'b', list: ['x'] },
  ]).get('list');
  expect(list?.of(0)).toBe(list?.of(1));
});
