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

/** Takes rows in whatever order they come, and holds none of them as an object. */
export class ColumnsWriter<Row extends object> {
  readonly #fields = new Map<string, FieldWriter>();
  #count = 0;

  /**
   * @param row with values that JSON can hold; a field that is absent or undefined is none.
   * @returns its number.
   */
  add(row: Row): number {
    for (const [name, value] of Object.entries(row)) {
      if (value === undefined) continue;
      let field = this.#fields.get(name);
      if (!field) {
        field = new FieldWriter();
        this.#fields.set(name, field);
      }
      field.set(this.#count, value);
    }
    this.#count += 1;
    return this.#count - 1;
  }

  /** @param order numbers of rows. @returns a line a field, each ended by a line break. */
  *lines(order: readonly number[]): Generator<string> {
    for (const [name, field] of this.#fields) {
      yield `${JSON.stringify([name, ...field.inOrder(order)] satisfies Line)}\n`;
    }
  }
}

/** So few are there once, whatever the rows. */
const fewValues = 1000;

/** So many are looked at before all rows are known: it takes room to find a value again. */
const manyValues = 50_000;

class FieldWriter {
  /** The values there are, the one for none first; by row where most rows have one of their own. */
  #values: unknown[] = [null];
  /** Places in `values` by the value's text, and by row. */
  #known: Map<string, number> | undefined = new Map();
  #places: number[] = [];

  set(row: number, value: unknown): void {
    if (!this.#known) {
      while (this.#values.length < row) this.#values.push(null);
      this.#values[row] = value;
      return;
    }
    const key = JSON.stringify(value);
    let place = this.#known.get(key);
    if (place === undefined) {
      place = this.#values.push(value) - 1;
      this.#known.set(key, place);
    }
    while (this.#places.length < row) this.#places.push(0);
    this.#places[row] = place;
    if (this.#values.length > manyValues) this.#separate(row + 1);
  }

  /** Where most rows differ, as in what names them, places are one list too many. */
  #separate(rows: number): void {
    const values = this.#values;
    if (values.length <= rows / 2) return;
    this.#values = this.#places.map((place) => values[place]);
    this.#known = undefined;
    this.#places = [];
  }

  inOrder(order: readonly number[]): [values: unknown[], places?: number[]] {
    if (this.#known && this.#values.length > fewValues) this.#separate(order.length);
    return this.#known
      ? [this.#values, order.map((row) => this.#places[row] ?? 0)]
      : [order.map((row) => this.#values[row] ?? null)];
  }
}

/** @returns the fields by name. @throws where a line is not what `ColumnsWriter` gave. */
export function readColumns(lines: Iterable<string>): Map<string, Column<unknown>> {
  const columns = new Map<string, Column<unknown>>();
  for (const line of lines) {
    const [name, values, places] = JSON.parse(line) as Line;
    const present = values.map((value) => value ?? undefined);
    columns.set(name, new Column(present, places && Uint32Array.from(places)));
  }
  return columns;
}
