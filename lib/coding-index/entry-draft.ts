import type { DefaultFlag, IndexEntry } from "#lib/facts/entry";
import { naturalOrder } from "#lib/facts/natural-order";

/** What whoever looks after the index says of an entry; the rest follows from it or is the publisher's. */
export interface EntryDraft {
  /** Inverted: "Manager, sales". */
  title: string;
  add: string;
  ind: string;
  defaultFlag: DefaultFlag;
  /** Unit groups; "" where the entry has none. */
  soc2020: string;
  soc2010: string;
  /** "see Adviser"; "" for none. */
  see: string;
}

export const EMPTY_DRAFT: EntryDraft = {
  title: "",
  add: "",
  ind: "",
  defaultFlag: "",
  soc2020: "",
  soc2010: "",
  see: "",
};

export function draftOf({ title, add, ind, defaultFlag, codes, see }: IndexEntry): EntryDraft {
  return {
    title,
    add,
    ind,
    defaultFlag,
    soc2020: codes.soc2020 ?? "",
    soc2010: codes.soc2010 ?? "",
    see,
  };
}

/**
 * The entry as the draft has it. The natural order is derived as for an imported entry, unless the title stays and with
 * it the publisher's own; a sub-unit group outside the new unit group is dropped.
 */
export function changedEntry(held: IndexEntry, draft: EntryDraft): IndexEntry {
  const { soc2010, soc2020, ...fields } = draft;
  return {
    ...held,
    ...fields,
    natural: draft.title === held.title ? held.natural : naturalOrder(draft.title),
    codes: { ...(soc2010 && { soc2010 }), ...(soc2020 && { soc2020 }) },
    subUnit: held.subUnit.slice(0, 4) === soc2020 ? held.subUnit : "",
  };
}

/** A new entry, placed behind the one whose title comes before its own. @param entries in the publisher's order */
export function addedEntry(uid: string, draft: EntryDraft, entries: readonly IndexEntry[]): IndexEntry {
  const nothing: IndexEntry = {
    uid,
    recno: recnoFor(draft.title, entries),
    title: "",
    natural: "",
    add: "",
    ind: "",
    defaultFlag: "",
    codes: {},
    subUnit: "",
    soc90: "",
    soc2000: "",
    isco08: "",
    see: "",
    seeEntries: [],
    version: "",
    change: "",
  };
  return changedEntry(nothing, draft);
}

/** The publisher puts capitals before small letters: "WPC" stands before "Wadder". */
function recnoFor(title: string, entries: readonly IndexEntry[]): number {
  let before: IndexEntry | null = null;
  for (const entry of entries)
    if (entry.title <= title && (before === null || entry.title >= before.title)) before = entry;
  return before?.recno ?? 0;
}
