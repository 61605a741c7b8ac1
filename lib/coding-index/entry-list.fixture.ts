import type { IndexEntry } from "#lib/facts/entry";

/** An entry for a test: what is not given is empty, and its title is its uid. */
export function testEntry(fields: Partial<IndexEntry> & { uid: string }): IndexEntry {
  return {
    recno: 1,
    title: fields.uid,
    natural: fields.title ?? fields.uid,
    add: "",
    ind: "",
    defaultFlag: "",
    codes: {},
    subUnit: "",
    see: "",
    seeEntries: [],
    version: "",
    change: "",
    ...fields,
  };
}
