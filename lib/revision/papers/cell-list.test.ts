import fc from "fast-check";
import { expect, test } from "vitest";
import { itemCell, itemsOf, listCell, statedItem } from "#lib/revision/papers/cell-list";

test("a list of items comes back, whatever marks they have", () => {
  const item = fc
    .string({ unit: fc.constantFrom(..."ab;\\()/ "), minLength: 1 })
    .map((text) => text.trim())
    .filter(Boolean);
  fc.assert(
    fc.property(fc.array(item), (items) => {
      expect(itemsOf(listCell(items)).map(statedItem)).toEqual(items);
    }),
  );
});

test("items are parted at semicolons, and those left empty stay", () => {
  expect(itemsOf("353; 354")).toEqual(["353", "354"]);
  expect(itemsOf("A;;B")).toEqual(["A", "", "B"]);
  expect(itemsOf("")).toEqual([]);
  expect(itemCell("Smiths; forgers")).toBe("Smiths\\; forgers");
});

test("a remark in brackets is one item that states nothing", () => {
  expect(itemsOf("(to be worded; not given)")).toEqual(["(to be worded; not given)"]);
  expect(statedItem("(not given)")).toBeNull();
  expect(statedItem("")).toBeNull();
});
