import { expect, test } from "vitest";
import { indexedPairs, tableOfPairs } from "#lib/correspondence/indexed-pairs";
import { mapRows } from "#lib/correspondence/rows";

const pair = (source: string, target: string, entries: number) => ({
  sourceEdition: "a",
  source,
  targetEdition: "b",
  target,
  entries,
});
const pairs = [pair("1111", "1111", 3), pair("1112", "1111", 1), pair("1112", "1112", 2)];
const groups = [
  { edition: "a", code: "1", title: "" },
  { edition: "a", code: "1111", title: "" },
  { edition: "a", code: "1112", title: "" },
  { edition: "b", code: "1111", title: "Nurses" },
  { edition: "b", code: "1112", title: "Carers" },
];

test("the pairs of codes give a map each, resting on as many entries as have it", () => {
  const table = tableOfPairs(pairs, groups, { source: "a", target: "b" });
  expect(indexedPairs(pairs)).toEqual([{ source: "a", target: "b" }]);
  expect(table.sources.map(({ code, title }) => `${code} ${title}`)).toEqual([
    "1111 title not known",
    "1112 title not known",
  ]);
  expect(table.maps.map(({ source, target, evidence }) => [source, target, evidence.entries.length])).toEqual(
    [
      ["1111", "1111", 3],
      ["1112", "1111", 1],
      ["1112", "1112", 2],
    ],
  );
});

test("no change of title is told of a title that is not known", () => {
  const table = tableOfPairs([pair("1111", "1112", 3)], groups, { source: "a", target: "b" });
  expect(mapRows(table).map(({ kind }) => kind?.words)).toEqual([["recode"]]);
});
