import { VARIABLES, type Variable } from "#lib/microdata/layout/variables";

/** Values of a column, one for each record. */
export type Values = Float64Array | Uint32Array | Uint16Array | Uint8Array;

/** Survey records as columns of numbers, a place for each record: of a million, some hundred million bytes and no object. */
export interface Records {
  length: number;
  /** The variables that were read. A code that is missing is 0, an amount or weight that is missing not a number. */
  of: Partial<Record<Variable, Values>>;
  /** Codes of occupations by their column ("occ10"); 0 where there is none. */
  occupations: ReadonlyMap<string, Uint16Array>;
  /** Other columns of codes, by what they were asked for as. */
  codes: ReadonlyMap<string, Uint16Array>;
}

/** The values of a variable. @throws where it was not read, which is a mistake of ours */
export function valuesOf(records: Records, variable: Variable): Values {
  const values = records.of[variable];
  if (!values) throw new Error(`The variable ${variable} was not read.`);
  return values;
}

/**
 * Puts records in the order of their codes, where they stand: those of a unit group are near each other then, which makes
 * gathering them several times as fast.
 */
export function arrangeByCode({ length, of, occupations, codes: others }: Records, codes: Uint16Array): void {
  const counts = new Uint32Array(65_537);
  for (let at = 0; at < length; at++) counts[codes[at]! + 1]!++;
  for (let code = 0; code < 65_536; code++) counts[code + 1]! += counts[code]!;
  const order = new Uint32Array(length);
  for (let at = 0; at < length; at++) order[counts[codes[at]!]!++] = at;
  for (const column of [...Object.values(of), ...occupations.values(), ...others.values()]) {
    const arranged = column.slice();
    for (let at = 0; at < length; at++) column[at] = arranged[order[at]!]!;
  }
}

/** How many records there is room for at the beginning. */
const FIRST_ROOM = 1 << 16;

/** A column that grows; what is read of it is `values`. */
export class GrowingColumn {
  #values: Values;
  constructor(private readonly make: (length: number) => Values) {
    this.#values = make(FIRST_ROOM);
  }

  put(at: number, value: number): void {
    if (at >= this.#values.length) {
      const wider = this.make(2 * this.#values.length);
      wider.set(this.#values);
      this.#values = wider;
    }
    this.#values[at] = value;
  }

  values(length: number): Values {
    return this.#values.subarray(0, length);
  }
}

/** A column for a variable, as narrow as its values allow. */
export function columnFor(variable: Variable): GrowingColumn {
  const { content } = VARIABLES[variable];
  if (content.kind === "amount" || content.kind === "weight")
    return new GrowingColumn((n) => new Float64Array(n));
  if (content.kind === "date") return new GrowingColumn((n) => new Uint32Array(n));
  const most = content.kind === "code" ? Math.max(...content.of) : content.to;
  if (most < 256) return new GrowingColumn((n) => new Uint8Array(n));
  return new GrowingColumn((n) => (most < 65_536 ? new Uint16Array(n) : new Float64Array(n)));
}

/** A column for codes. */
export function codeColumn(): GrowingColumn {
  return new GrowingColumn((n) => new Uint16Array(n));
}
