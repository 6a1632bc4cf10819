/**
 * Many rows of the same few fields, field by field: what thousands of rows have is there once, and
 * a row is read without being made. On disk a field is a line of JSON.
 */

/** One field of all rows. */
export class Column<Value> {
  private readonly values: readonly Value[];
  /** Where in `values` each row has its own; absent where each row has one to itself. */
  private readonly places: Uint32Array | undefined;

  constructor(values: readonly Value[], places?: Uint32Array) {
    this.values = values;
    this.places = places;
  }

  of(row: number): Value {
    return this.values[this.places ? (this.places[row] ?? 0) : row] as Value;
  }
}

/** A line: the field, its values, and where in them each row has its own. */
type Line = readonly [name: string, values: readonly unknown[], places?: readonly number[]];

/**
 * @param rows with values that JSON can hold; a field that is absent or undefined is none.
 * @returns a line a field, each ended by a line break.
 */
export function* writeColumns<Row extends object>(rows: readonly Row[]): Generator<string> {
  const names = new Set<string>();
  for (const row of rows) for (const name of Object.keys(row)) names.add(name);
  for (const name of names) {
    const values = rows.map((row) => (row as Record<string, unknown>)[name]);
    yield `${JSON.stringify(lineOf(name, values))}\n`;
  }
}

function lineOf(name: string, all: readonly unknown[]): Line {
  const known = new Map<string, number>();
  const values: unknown[] = [];
  const places: number[] = [];
  for (const value of all) {
    const key = JSON.stringify(value) ?? '';
    let place = known.get(key);
    if (place === undefined) {
      place = values.push(value ?? null) - 1;
      known.set(key, place);
      // Where most rows differ, as in what names them, a list of places would be one list too many.
      if (values.length > 1000 && values.length > all.length / 2) {
        return [name, all.map((each) => each ?? null)];
      }
    }
    places.push(place);
  }
  return [name, values, places];
}

/** @returns the fields by name. @throws where a line is not what `writeColumns` gave. */
export function readColumns(lines: Iterable<string>): Map<string, Column<unknown>> {
  const columns = new Map<string, Column<unknown>>();
  for (const line of lines) {
    const [name, values, places] = JSON.parse(line) as Line;
    const present = values.map((value) => value ?? undefined);
    columns.set(name, new Column(present, places && Uint32Array.from(places)));
  }
  return columns;
}
