import fc from "fast-check";
import { expect, test } from "vitest";
import { invertRows, mapRows } from "#lib/correspondence/rows";
import { anyTable, countsOf, tableOf } from "#lib/correspondence/tables.fixture";
import { deriveWeights } from "#lib/correspondence/weights";

const table = tableOf(["1111>2221:5", "1111>2222:2"], {
  sources: { 1111: "Nurses" },
  targets: { 2221: "Nurses" },
});
const weights = deriveWeights(
  countsOf(["1111>2221 men lfs 3", "1111>2222 men lfs 1", "1111>2223 men lfs 4"]),
);

test("a row has the groups, the kind, the part flags, the entries and the weights of its map", () => {
  expect(mapRows(table, weights)[1]).toMatchObject({
    source: { code: "1111", title: "Nurses" },
    target: { code: "2222" },
    kind: { changes: ["RC4.2"], words: ["split"], role: "goes" },
    sourcePart: true,
    targetPart: false,
    entries: ["11112222-0", "11112222-1"],
    weights: [
      { sex: "men", dataSet: "lfs", count: 1, forward: 1 / 8, backward: 1 },
      { sex: "both", dataSet: "lfs", count: 1 },
    ],
  });
});

test("a row without weights has none, and the weights of unmapped pairs are on no row", () => {
  expect(mapRows(table).map((row) => row.weights)).toEqual([[], []]);
  expect(mapRows(table, weights).flatMap((row) => row.weights.map((weight) => weight.target))).not.toContain(
    "2223",
  );
});

test("an empty side has no group", () => {
  expect(mapRows(tableOf(["1111>"]))[0]).toMatchObject({ source: { code: "1111" }, target: null });
});

test("read from the other side, groups, parts and shares change places and the kind of change does not", () => {
  const [row] = invertRows(mapRows(table, weights).slice(1));
  expect(row).toMatchObject({
    source: { code: "2222" },
    target: { code: "1111" },
    kind: { changes: ["RC4.2"] },
    sourcePart: false,
    targetPart: true,
  });
  expect(row?.weights[0]).toMatchObject({ source: "2222", target: "1111", forward: 1, backward: 1 / 8 });
});

test("rows read twice from the other side are the same rows", () => {
  fc.assert(
    fc.property(anyTable, (any) => {
      const rows = mapRows(any, weights);
      expect(invertRows(invertRows(rows))).toEqual(rows);
    }),
  );
});
