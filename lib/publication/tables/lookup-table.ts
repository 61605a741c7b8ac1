import { type Table, tableOf } from "#lib/files/table";
import type { LookupResultJson } from "#lib/lookup/lookup-json";

/** The unit groups that a lookup found, best first; the cells of the entry are empty where a code was typed. */
export function lookupTable(results: readonly LookupResultJson[]): Table {
  return tableOf<LookupResultJson & { rank: number }>(
    [
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
    ],
    results.map((result, at) => ({ ...result, rank: at + 1 })),
  );
}
