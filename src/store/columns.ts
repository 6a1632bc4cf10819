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
    // JSON has null where a row has none.
    const value = this.values[this.places ? (this.places[row] ?? 0) : row] ?? undefined;
    return value as Value;
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
      yield `[${[JSON.stringify(name), ...field.inOrder(order)].join()}]\n`;
    }
  }
}

/** So few are there once, whatever the rows. */
const fewValues = 1000;

/** So many are looked at before all rows are known: it takes room to find a value again. */
const manyValues = 50_000;

/** A value in JSON, as it is written: an object of its own would take more room. */
type Text = string;

const noValue: Text = 'null';

class FieldWriter {
  /** The values there are, the one for none first; by row where most rows have one of their own. */
  #values: Text[] = [noValue];
  /** Places in `values` by value, and by row. */
  #known: Map<Text, number> | undefined = new Map();
  #places: number[] = [];

  set(row: number, value: unknown): void {
    const text = JSON.stringify(value);
    if (!this.#known) {
      while (this.#values.length < row) this.#values.push(noValue);
      this.#values[row] = text;
      return;
    }
    let place = this.#known.get(text);
    if (place === undefined) {
      place = this.#values.push(text) - 1;
      this.#known.set(text, place);
    }
    while (this.#places.length < row) this.#places.push(0);
    this.#places[row] = place;
    if (this.#values.length > manyValues) this.#separate(row + 1);
  }

  /** Where most rows differ, as in what names them, places are one list too many. */
  #separate(rows: number): void {
    const values = this.#values;
    if (values.length <= rows / 2) return;
    this.#values = this.#places.map((place) => values[place] ?? noValue);
    this.#known = undefined;
    this.#places = [];
  }

  /** @returns the values as a list in JSON, and the places as another where each is there once. */
  inOrder(order: readonly number[]): Text[] {
    if (this.#known && this.#values.length > fewValues) this.#separate(order.length);
    const listOf = (parts: readonly (Text | number)[]) => `[${parts.join()}]`;
    return this.#known
      ? [listOf(this.#values), listOf(order.map((row) => this.#places[row] ?? 0))]
      : [listOf(order.map((row) => this.#values[row] ?? noValue))];
  }
}

/** @returns the field of a line, by name. @throws where it is not what `ColumnsWriter` gave. */
export function readColumn(line: string): [name: string, column: Column<unknown>] {
  const [name, values, places] = JSON.parse(line) as Line;
  return [name, new Column(values, places && new Uint32Array(places))];
}
