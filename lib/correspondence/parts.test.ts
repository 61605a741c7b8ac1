import fc from "fast-check";
import { expect, test } from "vitest";
import { mapsByGroup } from "#lib/correspondence/map";
import { partsOf } from "#lib/correspondence/parts";
import { anyTable, tableOf } from "#lib/correspondence/tables.fixture";

test("a part flag is set exactly where the group has more than one map", () => {
  fc.assert(
    fc.property(anyTable, (table) => {
      const byGroup = mapsByGroup(table.maps);
      for (const map of table.maps) {
        expect(partsOf(map, byGroup)).toEqual({
          sourcePart: table.maps.filter((other) => other.source === map.source).length > 1,
          targetPart: table.maps.filter((other) => other.target === map.target).length > 1,
        });
      }
    }),
  );
});

test("an empty side is no part of anything", () => {
  const table = tableOf(["1111>", "1112>"]);
  const [map] = table.maps;
  expect(partsOf(map!, mapsByGroup(table.maps))).toEqual({ sourcePart: false, targetPart: false });
});
