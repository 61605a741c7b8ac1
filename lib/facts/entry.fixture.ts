import type { IndexEntry } from "#lib/facts/entry";

/** For tests: an index entry of which only what the test is about need be said. */
export function entryOf(fields: Partial<IndexEntry> & { uid: string }): IndexEntry {
  return {
    recno: 1,
    title: "Actuary",
    natural: "Actuary",
    add: "",
    ind: "",
    defaultFlag: "",
    codes: { soc2010: "2425", soc2020: "2433" },
    subUnit: "",
    see: "",
    seeEntries: [],
    version: "",
    change: "",
    ...fields,
  };
}
