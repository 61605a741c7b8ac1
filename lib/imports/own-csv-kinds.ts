import type { FactKinds } from "#lib/facts/fact-tables";
import type { OnProgress } from "#lib/files/refused-row";
import { findTable, type Sheet } from "#lib/files/sheet";
import { DATA_KINDS, DATA_LAYOUTS, type DataKind } from "#lib/imports/bundled/data-layouts";
import { CODED_IN_FILE } from "#lib/imports/bundled/index-files";
import type { KnownFacts } from "#lib/imports/known-facts";
import { fieldsWithCodes } from "#lib/imports/merge-entry";
import { columnsOf, readDataFile } from "#lib/imports/own-csv";
import type { Published } from "#lib/imports/published-file";

const TITLES: Record<DataKind, string> = {
  editions: "Editions",
  groups: "Groups",
  dataSets: "Data sets",
  entries: "Coding index",
  abbreviations: "Abbreviations",
  counts: "Dual-coded counts",
  bases: "Dual-coded bases",
  indexPairs: "Pairs of an index",
  nssec: "NS-SEC classes",
  figures: "Figures of groups",
};

/**
 * Reads a CSV file with the columns of one of those under data/, or returns null when it has those of none. Such a file
 * may hold some rows only, so it takes nothing away.
 */
export function readOwnCsv(
  sheet: Sheet,
  { held, onProgress }: { held?: KnownFacts; onProgress?: OnProgress },
): Published | null {
  const kind = DATA_KINDS.find((candidate) => hasColumnsOf(candidate, sheet));
  return kind === undefined ? null : readKind(kind, sheet, held, onProgress);
}

function hasColumnsOf<Kind extends DataKind>(kind: Kind, sheet: Sheet): boolean {
  return findTable(sheet, columnsOf(DATA_LAYOUTS[kind])) !== null;
}

function readKind<Kind extends DataKind>(
  kind: Kind,
  sheet: Sheet,
  held: KnownFacts | undefined,
  onProgress: OnProgress | undefined,
): Published {
  const { items, read, refusals } = readDataFile(sheet, DATA_LAYOUTS[kind], held, onProgress);
  const facts: { [K in DataKind]?: FactKinds[K][] } = {};
  facts[kind] = items as (typeof facts)[Kind];
  return {
    kind: "own-csv",
    title: `${TITLES[kind]} (CSV)`,
    facts,
    covers: {},
    // Codes of editions that the file has no columns for stay as they are.
    ...(kind === "entries" && { entryFields: fieldsWithCodes(CODED_IN_FILE) }),
    read,
    refusals,
  };
}
