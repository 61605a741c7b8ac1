import fc from "fast-check";
import { expect, test } from "vitest";
import { GSIM_CHANGES, type GsimChange } from "#lib/correspondence/kinds";
import { natureOf, natureOfRow } from "#lib/correspondence/nature";
import { mapRows } from "#lib/correspondence/rows";
import { anyTable, tableOf } from "#lib/correspondence/tables.fixture";

const all = Object.keys(GSIM_CHANGES) as GsimChange[];

test("a new code or title alone is virtual, and nothing is neither", () => {
  expect([natureOf([]), natureOf(["VC1"]), natureOf(["VC2"]), natureOf(["VC1", "VC2"])]).toEqual([
    null,
    "virtual",
    "virtual",
    "virtual",
  ]);
});

test("one real change makes the whole real, whatever comes with it", () => {
  fc.assert(
    fc.property(
      fc.subarray(all),
      fc.constantFrom(...all.filter((one) => one.startsWith("RC"))),
      (with_, real) => {
        expect(natureOf([...with_, real])).toBe("real");
      },
    ),
  );
});

const naturesIn = (...given: Parameters<typeof tableOf>) =>
  mapRows(tableOf(...given)).map(
    ({ source, target, ...row }) => `${source?.code}>${target?.code} ${natureOfRow(row)}`,
  );

test("rows say it of themselves: a group that is only renamed is virtual, one that is split is real", () => {
  const titles = { sources: { 1111: "Nurses", 1112: "Cooks" }, targets: { 1111: "Nurses", 1112: "Chefs" } };
  expect(naturesIn(["1111>1111", "1112>1112"], titles)).toEqual(["1111>1111 null", "1112>1112 virtual"]);
  expect(
    naturesIn(["1111>1111:5", "1111>1113:1"], { sources: { 1111: "Nurses" }, targets: { 1111: "Nurses" } }),
  ).toEqual(["1111>1111 real", "1111>1113 real"]);
});

test("a row without a kind has no nature", () => {
  expect(natureOfRow({ kind: null })).toBeNull();
});

test("a row is virtual or unchanged only where its groups have no other row", () => {
  fc.assert(
    fc.property(anyTable, (table) => {
      const rows = mapRows(table);
      for (const row of rows.filter((one) => natureOfRow(one) !== "real")) {
        expect(rows.filter(({ source }) => source?.code === row.source?.code)).toHaveLength(1);
        expect(rows.filter(({ target }) => target?.code === row.target?.code)).toHaveLength(1);
      }
    }),
  );
});
