import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseCsv } from './csv.ts';

const cells = (text: string) => parseCsv(text).records.map((record) => record.cells);

test.each([
  [
    'a,b\r\n1,2\r\n',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'a,b\n1,2',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'a,b\r1,',
    [
      ['a', 'b'],
      ['1', ''],
    ],
  ],
  [
    '\ufeffa;b\n1,5;"x;y"',
    [
      ['a', 'b'],
      ['1,5', 'x;y'],
    ],
  ],
  [
    'a\tb,c\td\n1\t2\t3',
    [
      ['a', 'b,c', 'd'],
      ['1', '2', '3'],
    ],
  ],
  ['"a, b","He said ""no"".",""\n', [['a, b', 'He said "no".', '']]],
  [
    '"two\nlines",x\ny,z',
    [
      ['two\nlines', 'x'],
      ['y', 'z'],
    ],
  ],
  ['a\n\n\nb\n', [['a'], ['b']]],
  ['a b"c,d', [['a b"c', 'd']]],
  [',\n', [['', '']]],
  ['', []],
])('parseCsv: %j', (text, records) => {
  expect(parseCsv(text).fault).toBeUndefined();
  expect(cells(text)).toEqual(records);
});

test('records know their lines', () => {
  const { records } = parseCsv('a,b\n"1\n2",3\n\nx,y\n');
  expect(records.map(({ line }) => line)).toEqual([1, 2, 5]);
});

test('what cannot be read is told with its line, after what could be', () => {
  expect(parseCsv('a,b\n1,"2\n3')).toEqual({
    records: [{ cells: ['a', 'b'], line: 1 }],
    fault: { line: 2, what: 'A quotation mark is never closed.' },
  });
  expect(parseCsv('"a"b,c').fault).toEqual({
    line: 1,
    what: 'Text follows a closing quotation mark.',
  });
});

test('whatever is written as the RFC says reads back the same', () => {
  const cell = fc.string({ unit: fc.constantFrom(...'ab,;"\t \nü') });
  const record = fc.array(cell, { minLength: 2, maxLength: 4 });
  fc.assert(
    fc.property(fc.array(record, { minLength: 1, maxLength: 5 }), (records) => {
      const header = ['first', 'second'];
      const text = [header, ...records]
        .map((one) => one.map((text) => `"${text.replaceAll('"', '""')}"`).join(','))
        .join('\r\n');
      expect(cells(text)).toEqual([header, ...records]);
    }),
  );
});
