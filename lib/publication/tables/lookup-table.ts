import { type ColumnOf, type Table, tableOf } from "#lib/files/table";
import type { LookupResultJson } from "#lib/lookup/lookup-json";

type Ranked = Omit<LookupResultJson, "others"> & { rank: number };

const COLUMNS: ColumnOf<Ranked>[] = [
  { name: "rank", kind: "number", meaning: "place in the answer, 1 is best", cell: ({ rank }) => rank },
  { name: "code", kind: "code", meaning: "unit group", cell: ({ code }) => code },
  { name: "title", kind: "text", meaning: "its title", cell: ({ title }) => title },
  {
    name: "score",
    kind: "number",
    meaning: "for comparing results of one query",
    cell: ({ score }) => score,
  },
  {
    name: "confidence",
    kind: "share",
    meaning: "estimated probability that this is the group, 0 to 1",
    cell: ({ confidence }) => confidence,
  },
  {
    name: "uid",
    kind: "code",
    meaning: "id of the best index entry",
    cell: ({ entry }) => entry?.uid ?? "",
  },
  {
    name: "entry",
    kind: "text",
    meaning: "its title in natural word order",
    cell: ({ entry }) => entry?.natural ?? "",
  },
  {
    name: "add",
    kind: "text",
    meaning: "its additional qualifying term",
    cell: ({ entry }) => entry?.add ?? "",
  },
  {
    name: "ind",
    kind: "text",
    meaning: "its industry qualifying term",
    cell: ({ entry }) => entry?.ind ?? "",
  },
  {
    name: "other_codes",
    kind: "text",
    meaning: "codes of the same entries in the newest other edition, with spaces between them",
    cell: ({ otherEditionCodes }) =>
      otherEditionCodes
        .filter(({ edition }) => edition === otherEditionCodes[0]?.edition)
        .map(({ code }) => code)
        .join(" "),
  },
  {
    name: "codes_beside",
    kind: "text",
    meaning:
      "codes of the same entries in each edition beside the wanted one, each after the edition’s id and a colon",
    cell: ({ otherEditionCodes }) =>
      otherEditionCodes.map(({ edition, code }) => `${edition}:${code}`).join(" "),
  },
];

/** The unit groups that a lookup found, best first; the cells of the entry are empty where a code was typed. */
export function lookupTable(results: readonly LookupResultJson[]): Table {
  return tableOf(COLUMNS, ranked(results));
}

/** A title of a list that was looked up, as far as its rows show it. */
interface Listed {
  id: string | null;
  query: string;
  industry: string;
  /** Why it was not looked up; null where it was. */
  refused: string | null;
  results: readonly Omit<LookupResultJson, "others">[];
}

/** The same of a list of titles: rows of each, in its order, one without a group where none was found. */
export function lookupListTable(titles: readonly Listed[]): Table {
  type Row = Listed & { result: Ranked | null };
  const rows = titles.flatMap((title): Row[] =>
    title.results.length === 0
      ? [{ ...title, result: null }]
      : ranked(title.results).map((result) => ({ ...title, result })),
  );
  return tableOf<Row>(
    [
      { name: "id", kind: "code", meaning: "id that was sent with the title", cell: ({ id }) => id ?? "" },
      { name: "query", kind: "text", meaning: "the title that was sent", cell: ({ query }) => query },
      {
        name: "industry",
        kind: "text",
        meaning: "the industry that it was looked up with",
        cell: ({ industry }) => industry,
      },
      ...COLUMNS.map(({ cell, ...column }) => ({
        ...column,
        cell: ({ result }: Row) => (result === null ? "" : cell(result)),
      })),
      {
        name: "note",
        kind: "text",
        meaning: "why there is no group; empty where there is one",
        cell: ({ refused, result }) => refused ?? (result === null ? "No group was found." : ""),
      },
    ],
    rows,
  );
}

function ranked<Result>(results: readonly Result[]): (Result & { rank: number })[] {
  return results.map((result, at) => ({ ...result, rank: at + 1 }));
}
