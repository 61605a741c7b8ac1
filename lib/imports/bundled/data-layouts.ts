import type { FactKinds } from "#lib/facts/fact-tables";
import type { DataFile } from "#lib/imports/bundled/data-file";
import { BASES_FILE, COUNTS_FILE } from "#lib/imports/bundled/dual-coded-files";
import { DATA_SETS_FILE, FIGURES_FILE } from "#lib/imports/bundled/figure-files";
import { EDITIONS_FILE, GROUPS_FILE, NSSEC_FILE } from "#lib/imports/bundled/group-files";
import { ABBREVIATIONS_FILE, ENTRIES_FILE } from "#lib/imports/bundled/index-files";
import { INDEX_PAIRS_FILE } from "#lib/imports/bundled/index-pairs-file";

/**
 * Kinds of fact that have a CSV layout of their own: all but those that only the publishers' own files
 * bring, and sizes, which are read off the figures.
 */
export type DataKind = Exclude<keyof FactKinds, "descriptions" | "toolEntries" | "sizes">;

/** The layout of each kind. */
export const DATA_LAYOUTS: { [Kind in DataKind]: DataFile<FactKinds[Kind], string> } = {
  editions: EDITIONS_FILE,
  groups: GROUPS_FILE,
  dataSets: DATA_SETS_FILE,
  entries: ENTRIES_FILE,
  abbreviations: ABBREVIATIONS_FILE,
  counts: COUNTS_FILE,
  bases: BASES_FILE,
  indexPairs: INDEX_PAIRS_FILE,
  nssec: NSSEC_FILE,
  figures: FIGURES_FILE,
};

export const DATA_KINDS = Object.keys(DATA_LAYOUTS) as DataKind[];
