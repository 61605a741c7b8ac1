import { parentOf } from "#lib/facts/code";
import type { EditionId } from "#lib/facts/edition";
import type { DefaultFlag, IndexEntry } from "#lib/facts/entry";
import { naturalOrder } from "#lib/facts/natural-order";

/** What whoever looks after the index says of an entry; the rest follows from it or is the publisher's. */
export interface EntryDraft {
  /** Inverted: "Manager, sales". */
  title: string;
  add: string;
  ind: string;
  defaultFlag: DefaultFlag;
  /** Unit group by edition, "" where it has none; its codes in editions that are left out stay as they are. */
  codes: Record<EditionId, string>;
  /** "see Adviser"; "" for none. */
  see: string;
}

export const EMPTY_DRAFT: EntryDraft = {
  title: "",
  add: "",
  ind: "",
  defaultFlag: "",
  codes: {},
  see: "",
};

export function draftOf({ title, add, ind, defaultFlag, codes, see }: IndexEntry): EntryDraft {
  return { title, add, ind, defaultFlag, codes, see };
}

/**
 * The entry as the draft has it. The natural order is derived as for an imported entry, unless the title stays and with
 * it the publisher's own; a sub-unit group outside the new unit group is dropped.
 * @param subUnitsOf the edition that the entries' sub-unit groups are of
 */
export function changedEntry(held: IndexEntry, draft: EntryDraft, subUnitsOf: EditionId | null): IndexEntry {
  const codes = withoutEmpty({ ...held.codes, ...draft.codes });
  const unitGroup = subUnitsOf === null ? undefined : codes[subUnitsOf];
  return {
    ...held,
    ...draft,
    natural: draft.title === held.title ? held.natural : naturalOrder(draft.title),
    codes,
    subUnit: held.subUnit !== "" && parentOf(held.subUnit) === unitGroup ? held.subUnit : "",
  };
}

function withoutEmpty(codes: Record<EditionId, string>): Record<EditionId, string> {
  return Object.fromEntries(Object.entries(codes).filter(([, code]) => code !== ""));
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
    see: "",
    seeEntries: [],
    version: "",
    change: "",
  };
  return changedEntry(nothing, draft, null);
}

/** The publisher puts capitals before small letters: "WPC" stands before "Wadder". */
function recnoFor(title: string, entries: readonly IndexEntry[]): number {
  let before: IndexEntry | null = null;
  for (const entry of entries)
    if (entry.title <= title && (before === null || entry.title >= before.title)) before = entry;
  return before?.recno ?? 0;
}
