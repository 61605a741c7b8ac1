import { describe, expect, it } from "vitest";
import { entryOf } from "#lib/facts/entry.fixture";
import { entryFieldsThatDiffer, mergeEntry } from "#lib/imports/merge-entry";

const held = entryOf({
  uid: "a",
  title: "Old",
  subUnit: "2433/01",
  codes: { soc2010: "2425", soc2020: "2433" },
});
const listed = entryOf({ uid: "a", title: "New", subUnit: "", codes: {} });

describe("merging an entry", () => {
  it("takes the fields the file has, an emptied one included, and keeps the others", () => {
    const merged = mergeEntry(held, listed, new Set(["title", "code-soc2020"] as const));
    expect(merged).toEqual({ ...held, title: "New", codes: { soc2010: "2425" } });
  });

  it("names the fields that differ, each edition's code by itself", () => {
    expect(entryFieldsThatDiffer(held, listed)).toEqual(["title", "subUnit", "code-soc2010", "code-soc2020"]);
    expect(entryFieldsThatDiffer(held, { ...held, codes: { ...held.codes } })).toEqual([]);
  });

  it("does not mind the order of the entries a “see” note names", () => {
    const a = entryOf({ uid: "a", seeEntries: ["x", "y"] });
    expect(entryFieldsThatDiffer(a, { ...a, seeEntries: ["y", "x"] })).toEqual([]);
    expect(entryFieldsThatDiffer(a, { ...a, seeEntries: ["y", "z"] })).toEqual(["seeEntries"]);
  });
});
