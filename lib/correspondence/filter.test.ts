import fc from "fast-check";
import { expect, test } from "vitest";
import { filterRows, type MapConditions, SORT_KEYS, sortRows } from "#lib/correspondence/filter";
import { CHANGE_WORDS } from "#lib/correspondence/kinds";
import { mapRows } from "#lib/correspondence/rows";
import { anyTable, countsOf, tableOf } from "#lib/correspondence/tables.fixture";
import { deriveWeights } from "#lib/correspondence/weights";

const rows = mapRows(
  tableOf(["1111>2221:5", "1111>2222:2", "1121>2222:9", "1131>"], {
    sources: { 1111: "Web designers", 1121: "Graphic designers" },
    targets: { 2221: "Web design professionals", 2222: "Designers n.e.c." },
  }),
  deriveWeights(countsOf(["1111>2221 men lfs 9", "1111>2222 men lfs 1", "1121>2222 women lfs 4"])),
);
const menForward = { sex: "men", dataSet: "lfs", direction: "forward" } as const;

function found(conditions: MapConditions): string[] {
  return filterRows(rows, conditions).map((row) => `${row.source?.code ?? ""}>${row.target?.code ?? ""}`);
}

test.each<[string, MapConditions, string[]]>([
  ["nothing asked", {}, ["1111>2221", "1111>2222", "1121>2222", "1131>"]],
  ["the first digits of the source", { source: "112" }, ["1121>2222"]],
  ["the first digits of the target", { target: "2222" }, ["1111>2222", "1121>2222"]],
  ["a kind", { word: "removed" }, ["1131>"]],
  ["real changes", { nature: "real" }, ["1111>2221", "1111>2222", "1121>2222", "1131>"]],
  ["virtual changes", { nature: "virtual" }, []],
  ["words of either title, begun and without regard to case", { text: "GRAPH desig" }, ["1121>2222"]],
  ["words of both titles together", { text: "web n.e.c." }, ["1111>2222"]],
  ["entries", { minEntries: 5 }, ["1111>2221", "1121>2222"]],
  ["a share", { minShare: { share: 0.5, of: menForward } }, ["1111>2221"]],
  ["any share at all", { minShare: { share: 0, of: menForward } }, ["1111>2221", "1111>2222"]],
  ["two things at once", { source: "1111", minEntries: 3 }, ["1111>2221"]],
  ["what is not there", { text: "plumbers" }, []],
])("filter by %s", (_, conditions, expected) => {
  expect(found(conditions)).toEqual(expected);
});

test("rows without the share sort last in both directions", () => {
  const order = (descending: boolean) =>
    sortRows(rows, "share", descending, menForward).map((row) => row.target?.code ?? "none");
  expect(order(false)).toEqual(["2222", "2221", "2222", "none"]);
  expect(order(true)).toEqual(["2221", "2222", "2222", "none"]);
});

test("rows sort by entries, most first when descending", () => {
  expect(sortRows(rows, "entries", true).map((row) => row.entries.length)).toEqual([9, 5, 2, 0]);
});

test("sorting by target puts rows without one last", () => {
  expect(sortRows(rows, "target", true).map((row) => row.target?.code)).toEqual([
    "2222",
    "2222",
    "2221",
    undefined,
  ]);
});

test("sorting keeps every row and does not depend on the order given", () => {
  fc.assert(
    fc.property(anyTable, fc.constantFrom(...SORT_KEYS), fc.boolean(), (table, key, descending) => {
      const any = mapRows(table);
      const sorted = sortRows(any, key, descending);
      expect(new Set(sorted)).toEqual(new Set(any));
      expect(sortRows([...any].reverse(), key, descending)).toEqual(sorted);
    }),
  );
});

test("a row is of real changes, of virtual ones, or unchanged", () => {
  fc.assert(
    fc.property(anyTable, (table) => {
      const any = mapRows(table);
      const [real, virtual] = (["real", "virtual"] as const).map((nature) => filterRows(any, { nature }));
      const unchanged = filterRows(any, { word: "unchanged" });
      expect(real!.length + virtual!.length + unchanged.length).toBe(any.length);
      expect(new Set([...real!, ...virtual!, ...unchanged])).toEqual(new Set(any));
    }),
  );
});

test("the rows of each kind of change make up the table", () => {
  fc.assert(
    fc.property(anyTable, (table) => {
      const any = mapRows(table);
      expect(new Set(CHANGE_WORDS.flatMap((word) => filterRows(any, { word })))).toEqual(new Set(any));
    }),
  );
});
