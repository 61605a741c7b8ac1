import { resolveSeeReferences } from "#lib/facts/entries/see-references";
import type { Abbreviation, IndexEntry } from "#lib/facts/entry";
import type { PublishedGroup } from "#lib/facts/facts";
import type { OnProgress, Refusal } from "#lib/files/refused-row";
import { findTable, requireTable, type Sheet } from "#lib/files/sheet";
import { ANYTHING, type KnownFacts } from "#lib/imports/known-facts";
import { ABBREVIATION_COLUMNS, readAbbreviations } from "#lib/imports/readers/abbreviations-sheet";
import { FRAMEWORK_COLUMNS, readFramework } from "#lib/imports/readers/framework-sheet";
import { INDEX_COLUMNS, type IndexColumn, readIndexSheet } from "#lib/imports/readers/index-sheet";
import { readIscoFramework } from "#lib/imports/readers/isco-sheet";

/** SOC2020 Volume 2, the coding index, in any of its versions. */
export interface Volume2 {
  kind: "volume-2";
  /** "13"; "" when the workbook does not say. */
  version: string;
  /** Date of this version and of the first one, ISO; "" when the workbook does not say. */
  publishedOn: string;
  firstPublishedOn: string;
  entries: IndexEntry[];
  /** Fields the workbook has a column for: what it says nothing about is not a change. */
  fields: Set<IndexColumn>;
  /** SOC2020 groups of all levels, sub-unit groups last; empty where the workbook has no framework sheet. */
  groups: PublishedGroup[];
  isco08: PublishedGroup[];
  abbreviations: Abbreviation[];
  /** Rows of the index, of the framework and of the abbreviations together. */
  read: number;
  refusals: Refusal[];
}

/**
 * Reads Volume 2 from its sheets, found by their headers. Entries may point to groups of the workbook's own framework
 * and to those `held` holds. Throws a `PublishedFileError` when no sheet is a coding index.
 */
export function readVolume2(
  sheets: readonly Sheet[],
  held: KnownFacts = ANYTHING,
  onProgress?: OnProgress,
): Volume2 {
  const indexTable = requireTable(sheets, INDEX_COLUMNS, "SOC2020 Volume 2");
  const frameworkTable = firstTable(sheets, FRAMEWORK_COLUMNS);
  const framework = frameworkTable && readFramework(frameworkTable, "soc2020");
  const isco08 = sheets.map(readIscoFramework).find((groups) => groups !== null) ?? [];
  const own = new Set(
    [...(framework?.groups ?? []), ...isco08].map((group) => `${group.edition} ${group.code}`),
  );
  const heldToo: KnownFacts = {
    ...held,
    group: (edition, code) => own.has(`${edition} ${code}`) || held.group(edition, code),
  };

  const index = readIndexSheet(indexTable, heldToo, onProgress);
  const references = resolveSeeReferences(index.items);
  for (const entry of index.items) entry.seeEntries = references.get(entry.uid) ?? [];

  const abbreviationTable = firstTable(sheets, ABBREVIATION_COLUMNS);
  const abbreviations = abbreviationTable && readAbbreviations(abbreviationTable);
  return {
    kind: "volume-2",
    ...versionOf(sheets),
    entries: index.items,
    fields: new Set(Object.keys(indexTable.columns) as IndexColumn[]),
    groups: [...(framework?.groups ?? []), ...index.subUnits],
    isco08,
    abbreviations: abbreviations?.items ?? [],
    read: index.read + (framework?.read ?? 0) + (abbreviations?.read ?? 0),
    refusals: [...index.refusals, ...(framework?.refusals ?? []), ...(abbreviations?.refusals ?? [])],
  };
}

function firstTable<Key extends string>(
  sheets: readonly Sheet[],
  rules: Parameters<typeof findTable<Key>>[1],
) {
  for (const sheet of sheets) {
    const table = findTable(sheet, rules);
    if (table) return table;
  }
  return null;
}

const MONTHS = "January February March April May June July August September October November December".split(
  " ",
);
const DATED_VERSION = /^Version (\d+): *(\d{1,2}) (\w+) (\d{4})/;

/** The version and dates listed on the "INFO" sheet ("Version 13: 03 December 2025: …"). */
function versionOf(sheets: readonly Sheet[]) {
  const dates = new Map<number, string>();
  for (const sheet of sheets) {
    if (sheet.rows.length > 200) continue;
    for (const cell of sheet.rows.flat()) {
      const [, version, day, month, year] = DATED_VERSION.exec(cell.trim()) ?? [];
      const monthNumber = MONTHS.indexOf(month ?? "") + 1;
      if (version && monthNumber > 0) {
        dates.set(
          Number(version),
          `${year}-${String(monthNumber).padStart(2, "0")}-${day!.padStart(2, "0")}`,
        );
      }
    }
  }
  const latest = Math.max(0, ...dates.keys());
  return {
    version: latest > 0 ? String(latest) : "",
    publishedOn: dates.get(latest) ?? "",
    firstPublishedOn: dates.get(1) ?? "",
  };
}
