import fc from "fast-check";
import { expect, test } from "vitest";
import { reconcile } from "#lib/correspondence/reconcile";
import { anyCounts, anyTable, countsOf, tableOf } from "#lib/correspondence/tables.fixture";

test("pairs are in both, only mapped or only observed", () => {
  const { both, onlyMapped, onlyObserved } = reconcile(
    tableOf(["1111>2221:3", "1111>2222:2"]),
    countsOf([
      "1111>2221 men lfs 4",
      "1111>2221 women census 1",
      "1111>2222 men lfs 0",
      "1111>2223 women lfs 7",
    ]),
  );
  expect(both).toEqual([
    {
      source: "1111",
      target: "2221",
      entries: 3,
      people: 5,
      observed: [
        { sex: "men", dataSet: "lfs", count: 4 },
        { sex: "women", dataSet: "census", count: 1 },
      ],
    },
  ]);
  expect(onlyMapped).toEqual([{ source: "1111", target: "2222", entries: 2, people: 0, observed: [] }]);
  expect(onlyObserved).toMatchObject([{ source: "1111", target: "2223", entries: 0, people: 7 }]);
});

test("every mapped or observed pair is in exactly one list", () => {
  fc.assert(
    fc.property(anyTable, anyCounts, (table, counts) => {
      const { both, onlyMapped, onlyObserved } = reconcile(table, counts);
      const listed = [...both, ...onlyMapped, ...onlyObserved].map((pair) => `${pair.source}>${pair.target}`);
      const expected = new Set([
        ...table.maps.map((map) => `${map.source}>${map.target}`),
        ...counts.filter((count) => count.count > 0).map((count) => `${count.source}>${count.target}`),
      ]);
      expect(listed.length).toBe(expected.size);
      expect(new Set(listed)).toEqual(expected);
    }),
  );
});
