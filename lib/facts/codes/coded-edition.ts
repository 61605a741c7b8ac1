import type { EditionId } from "#lib/facts/edition";
import type { Structure } from "#lib/facts/structure";

/** An edition whose codes cells are read as. An edition with its groups is one. */
export interface CodedEdition {
  id: EditionId;
  /** "SOC2020". */
  shortTitle: string;
  structure: Structure;
}
