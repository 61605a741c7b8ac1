import fc from "fast-check";
import { expect, test } from "vitest";
import { compareCodes, invertTable } from "#lib/correspondence/map";
import { anyTable } from "#lib/correspondence/tables.fixture";

test("codes sort as printed, an empty side last", () => {
  expect(["12", null, "111", "11", "2"].sort(compareCodes)).toEqual(["11", "111", "12", "2", null]);
});

test("a table read twice from the other side is the same table", () => {
  fc.assert(
    fc.property(anyTable, (table) => {
      expect(invertTable(invertTable(table))).toEqual(table);
    }),
  );
});
