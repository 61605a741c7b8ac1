import { expect, test } from "vitest";
import { testEntry } from "#lib/coding-index/entry-list.fixture";
import { codeIn, defaultsFirst, entriesByGroup, entriesOf, registerOf } from "#lib/coding-index/register";
import type { IndexEntry } from "#lib/facts/entry";
import { structureOf } from "#lib/facts/structure";

const ENTRIES = [
  testEntry({
    uid: "chef",
    recno: 1,
    codes: { soc2010: "5434", soc2020: "5434", isco08: "3434" },
    subUnit: "5434/00",
  }),
  testEntry({
    uid: "cook",
    recno: 2,
    codes: { soc2010: "5435", soc2020: "5434", isco08: "5120" },
    subUnit: "5434/00",
  }),
  testEntry({
    uid: "caterer",
    recno: 3,
    codes: { soc2010: "1223", soc2020: "1222", isco08: "1412" },
    defaultFlag: "O",
  }),
  testEntry({ uid: "head", recno: 4, see: "see Chef", seeEntries: ["chef", "cook"] }),
];
const register = registerOf(ENTRIES, [{ edition: "soc2020", code: "5434/00", title: "Chefs" }]);
/** Of no groups at all: codes say it by SOC's rule. */
const structure = structureOf([]);
const uids = (entries: readonly IndexEntry[] | undefined) => entries?.map((one) => one.uid);

test("an entry is found under its group and every group above it, in each edition", () => {
  const found = (edition: string, code: string) => uids(entriesOf(edition, code, register));
  expect(found("soc2020", "5434/00")).toEqual(["chef", "cook"]);
  expect(found("soc2020", "5")).toEqual(["chef", "cook"]);
  expect(found("soc2010", "5435")).toEqual(["cook"]);
  expect(found("soc2010", "5434/00")).toEqual([]);
  expect(found("isco08", "51")).toEqual(["cook"]);
  expect(found("soc1990", "51")).toEqual([]);
});

test("a reference is under no group, and is found from the entries it names", () => {
  expect(codeIn("soc2020", ENTRIES[3]!, "soc2020")).toBe("");
  expect(uids(register.referring.get("cook"))).toEqual(["head"]);
});

test("entries are counted by the group of another edition, most first, at any level", () => {
  expect(entriesByGroup(ENTRIES, { id: "soc2010", structure }, 4)).toEqual([
    { code: "1223", entries: 1 },
    { code: "5434", entries: 1 },
    { code: "5435", entries: 1 },
  ]);
  expect(entriesByGroup(ENTRIES, { id: "soc2020", structure }, 1)).toEqual([
    { code: "5", entries: 2 },
    { code: "1", entries: 1 },
  ]);
});

test("default entries come first, the others stay in the publisher's order", () => {
  expect(uids(defaultsFirst(ENTRIES))).toEqual(["caterer", "chef", "cook", "head"]);
});
