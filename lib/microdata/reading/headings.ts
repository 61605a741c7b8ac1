import { headingKey } from "#lib/files/heading-key";
import { PublishedFileError } from "#lib/files/refused-row";
import { columnUse, OCCUPATION_COLUMN } from "#lib/microdata/layout/occupation-columns";
import { VARIABLES, type Variable } from "#lib/microdata/layout/variables";
import { listedWith } from "#lib/platform/in-words";

/** Where the columns of a file are that are read, from 0. */
export interface Headings {
  variables: Map<Variable, number>;
  /** By their names: "occ10". */
  occupations: Map<string, number>;
  /** Other columns of codes, by what they were asked for as. */
  codes: Map<string, number>;
  /** How many columns there are. */
  width: number;
}

/** What is looked for. */
export interface Wanted {
  variables: ReadonlyMap<Variable, string>;
  /** Whether occupations are needed; else they are read where they are there. */
  occupations: boolean;
  /** Headings of other columns of codes, by what they are asked for as. */
  codes?: Readonly<Record<string, string>>;
}

/** How many of the wanted columns a row names. */
export function namesIn(cells: readonly string[], { variables }: Wanted): number {
  return cells.filter((cell) => variables.has(headingKey(cell) as Variable)).length;
}

/**
 * The columns of a file by the headings of its first row, in any order and any case.
 * @throws PublishedFileError that names each column that is missing, and what it is needed for
 */
export function readHeadings(cells: readonly string[], wanted: Wanted): Headings {
  const places = new Map<string, number>();
  const found: Headings = {
    ...{ variables: new Map(), occupations: new Map(), codes: new Map(), width: cells.length },
  };
  const codes = new Map(
    Object.entries(wanted.codes ?? {}).map(([name, heading]) => [headingKey(heading), name]),
  );
  for (const [at, cell] of cells.entries()) {
    const key = headingKey(cell);
    const variable = key as Variable;
    const isOurs = wanted.variables.has(variable) || OCCUPATION_COLUMN.test(key) || codes.has(key);
    if (!isOurs) continue;
    if (places.has(key))
      throw new PublishedFileError(
        `The column “${key}” is there twice, as column ${places.get(key)! + 1} and as column ${at + 1}. Take one of them out.`,
      );
    places.set(key, at);
    if (wanted.variables.has(variable)) found.variables.set(variable, at);
    else if (codes.has(key)) found.codes.set(codes.get(key)!, at);
    else found.occupations.set(key, at);
  }
  refuseMissing(found, wanted);
  return found;
}

function refuseMissing(found: Headings, wanted: Wanted): void {
  const missing = [...wanted.variables].filter(([variable]) => !found.variables.has(variable));
  const said = missing.map(
    ([variable, what]) => `“${variable}”, ${VARIABLES[variable].is}, which ${what} ${needs(what)}`,
  );
  for (const [name, heading] of Object.entries(wanted.codes ?? {}))
    if (!found.codes.has(name)) said.push(`“${heading}”, the ${name}`);
  if (wanted.occupations && found.occupations.size === 0)
    said.push("one of occupations, such as “occ10”, which figures by occupation need");
  if (said.length === 0) return;
  const columns = said.length === 1 ? "the column" : "these columns";
  throw new PublishedFileError(
    `The file has not got ${columns} ${listedWith("and", said)}. Send it with the names that the dataset's description has, in any order, or ask for less.`,
  );
}

function needs(what: string): string {
  return what.startsWith("every") || what.startsWith("the") || what.startsWith("linking") ? "needs" : "need";
}

/** The columns of occupations that may be tabulated in a year. */
export function tabulated(columns: Iterable<string>, year: number): string[] {
  return [...columns].filter((column) => columnUse(column, year) === "tabulated");
}
