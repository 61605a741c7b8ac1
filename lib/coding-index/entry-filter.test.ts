import { expect, test } from "vitest";
import { type EntryFilter, filterEntries, initialOf, initials } from "#lib/coding-index/entry-filter";
import { testEntry } from "#lib/coding-index/entry-list.fixture";
import type { IndexEntry } from "#lib/facts/entry";

const entry = (title: string, fields: Partial<IndexEntry> = {}) =>
  testEntry({ uid: title, title, codes: { soc2010: "3545", soc2020: "3556" }, ...fields });

const ENTRIES = [
  entry("Manager, sales", { natural: "Sales manager", defaultFlag: "I" }),
  entry("Manager, sales", { natural: "Sales manager", ind: "retail trade", codes: { soc2020: "1150" } }),
  entry("Attaché", { add: "embassy" }),
  entry("Assistant, chef’s", { codes: { soc2010: "9272", soc2020: "9263" }, subUnit: "9263/01" }),
  entry("Consultant, sales", { codes: {}, see: "see Adviser, sales" }),
];
const found = (filter: EntryFilter) => filterEntries(ENTRIES, filter).map((one) => ENTRIES.indexOf(one));

test("without a filter all entries are there, in their order", () => {
  expect(found({})).toEqual([0, 1, 2, 3, 4]);
});

test("words are found in any order, in title, qualifiers and note", () => {
  expect(found({ text: "sales MANAGER" })).toEqual([0, 1]);
  expect(found({ text: "retail manager" })).toEqual([1]);
  expect(found({ text: "adviser" })).toEqual([4]);
});

test("accents and apostrophes need not be typed, and may be", () => {
  expect([found({ text: "attache" }), found({ text: "attaché" })]).toEqual([[2], [2]]);
  expect([found({ text: "chefs" }), found({ text: "chef's" }), found({ text: "chef’s" })]).toEqual([
    [3],
    [3],
    [3],
  ]);
});

test("text that holds no word does not narrow", () => {
  expect(found({ text: "%, _" })).toEqual([0, 1, 2, 3, 4]);
});

test("codes are narrowed from their start, in one edition", () => {
  expect(found({ code: { edition: "soc2020", start: "9263", subUnitsOf: "soc2020" } })).toEqual([3]);
  expect(found({ code: { edition: "soc2020", start: "9263/01", subUnitsOf: "soc2020" } })).toEqual([3]);
  expect(found({ code: { edition: "soc2010", start: "35", subUnitsOf: "soc2020" } })).toEqual([0, 2]);
});

test.each([
  ["any", [1, 2]],
  ["add", [2]],
  ["ind", [1]],
  ["none", [0, 3, 4]],
] as const)("qualifier %s", (qualifier, expected) => {
  expect(found({ qualifier })).toEqual(expected);
});

test("defaults and references can be wanted or not wanted", () => {
  expect([found({ defaults: "only" }), found({ defaults: "without" })]).toEqual([[0], [1, 2, 3, 4]]);
  expect([found({ references: "only" }), found({ references: "without" })]).toEqual([[4], [0, 1, 2, 3]]);
});

test("letters are those titles begin with, without accents", () => {
  expect(found({ letter: "A" })).toEqual([2, 3]);
  expect(initialOf(entry("Épicier"))).toBe("E");
  expect(initialOf(entry("3D artist"))).toBe("");
  expect(initials(ENTRIES)).toEqual([
    { letter: "A", entries: 2 },
    { letter: "C", entries: 1 },
    { letter: "M", entries: 2 },
  ]);
});
