import type { ListBasis } from "#lib/correspondence/conversion/conversion-list";
import type { CodedEdition } from "#lib/facts/codes/coded-edition";
import type { Lookup } from "#lib/lookup/lookup";

/** What titles are coded with. */
export interface CodeData {
  lookup: Lookup;
  /** The editions held, those of the work among them, the newest first: codes in cells are told apart by them. */
  held: readonly CodedEdition[];
}

/** What codes are converted with. */
export interface ConvertData {
  basis: ListBasis;
  /** The editions held, the two of the work among them, the newest first. */
  held: readonly CodedEdition[];
}
