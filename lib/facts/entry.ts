import type { EditionId } from "#lib/facts/edition";

/**
 * One entry of a coding index: a job title with its qualifiers, and the unit group it goes to in each edition.
 * Source of the fields: SOC2020 Volume 2, sheet "FILE SPEC".
 */
export interface IndexEntry {
  /** The publisher’s own unique id ("a1aa"), or ours ("own-1") for an entry that was added here; never re-used. */
  uid: string;
  recno: number;
  /** Inverted title: "Manager, sales". */
  title: string;
  /** Natural word order: "Sales manager". */
  natural: string;
  /** Additional qualifying term; "" when none. */
  add: string;
  /** Industry qualifying term; "" when none. */
  ind: string;
  /** Which kind of default this entry is; "" when it is none. */
  defaultFlag: DefaultFlag;
  /**
   * Unit group code by edition, those among them whose groups are not held; absent when the entry has none there ("see"
   * references have none at all).
   */
  codes: Record<EditionId, string>;
  /** Sub-unit group, "2136/01", of the edition that has such groups (lib/facts/index-editions); "" when none. */
  subUnit: string;
  /** The publisher's note, "see Adviser" or "see also Foreman ( )"; "" when none. */
  see: string;
  /** uids of the entries that `see` names. */
  seeEntries: string[];
  /** The publisher's version note: "V8 new/V13 amended"; "" when unchanged since first publication. */
  version: string;
  /** The publisher's note on what changed: "SOC2020 code was 1222"; "" when none. */
  change: string;
}

/** Unit group of an entry in an edition; undefined where it has none, or the index has no codes of that edition. */
export function unitGroupIn({ codes }: Pick<IndexEntry, "codes">, edition: EditionId): string | undefined {
  return codes[edition];
}

/** O occupation, I industry, A additional, Q qualified or professional, QS qualified and subject, M a mixture. */
export type DefaultFlag = "" | "O" | "I" | "A" | "Q" | "QS" | "M";

export const DEFAULT_FLAGS: Record<Exclude<DefaultFlag, "">, string> = {
  O: "default when nothing more is said of the occupation",
  I: "default when the industry is not stated",
  A: "default when the additional term is not stated",
  Q: "default when qualified or professional",
  QS: "default when qualified and the subject is stated",
  M: "default on a mixture of qualifiers",
};

/** A short form and what it stands for: "PA" → "Personal assistant". */
export interface Abbreviation {
  short: string;
  meaning: string;
  /** Marked by the publisher as found throughout the index. */
  frequent: boolean;
}
