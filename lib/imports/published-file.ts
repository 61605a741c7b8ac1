import type { EditionId } from "#lib/facts/edition";
import type { IndexEntry } from "#lib/facts/entry";
import type { FactKind, FactKinds } from "#lib/facts/fact-tables";
import type { Refusal } from "#lib/files/refused-row";

/** What kind of published file was read; each has a reader of its own. */
export type PublishedKind =
  | "volume-2"
  | "volume-1"
  | "dual-coded"
  | "coding-tool"
  | "coding-tool-index"
  | "own-csv";

/** Everything a published file says, in the shape in which facts are kept. */
export interface Published {
  kind: PublishedKind;
  /** What the file is, for people: "SOC2020 Volume 2, Version 13 of 3 December 2025". */
  title: string;
  facts: { [Kind in FactKind]?: FactKinds[Kind][] };
  /**
   * Facts of which the file is the whole list: those it leaves out are no longer so. Absent for a kind of which a file
   * may bring a part.
   */
  covers: { [Kind in FactKind]?: (fact: FactKinds[Kind]) => boolean };
  /** Fields of an index entry that the file has columns for; absent when it has all. */
  entryFields?: ReadonlySet<EntryField>;
  /** Rows that hold anything. */
  read: number;
  refusals: Refusal[];
}

/** A field of an index entry that a file may bring or change; its code in an edition is one for each. */
export type EntryField = Exclude<keyof IndexEntry, "uid" | "codes"> | `code-${EditionId}`;
