import { BUNDLED_FILES, type Bundled } from "#lib/workbook/bundled";
import * as layout from "#lib/workbook/data-file";
import { writeDataFile } from "#lib/workbook/own-csv";

/** The text of each file under data/, by its name. The same facts give the same bytes. */
export function bundledTexts(bundled: Bundled): Map<string, string> {
  return new Map([
    [BUNDLED_FILES.editions, writeDataFile(bundled.editions, layout.EDITIONS_FILE)],
    ...BUNDLED_FILES.groups.map((name): [string, string] => {
      const groups = bundled.groups.filter((group) => `${group.edition}-groups.csv` === name);
      return [name, writeDataFile(groups, layout.GROUPS_FILE)];
    }),
    [BUNDLED_FILES.entries, writeDataFile(bundled.entries, layout.ENTRIES_FILE)],
    [BUNDLED_FILES.abbreviations, writeDataFile(bundled.abbreviations, layout.ABBREVIATIONS_FILE)],
    [BUNDLED_FILES.counts, writeDataFile(bundled.counts, layout.COUNTS_FILE)],
    [BUNDLED_FILES.bases, writeDataFile(bundled.bases, layout.BASES_FILE)],
    [BUNDLED_FILES.nssec, writeDataFile(bundled.nssec, layout.NSSEC_FILE)],
    [BUNDLED_FILES.sizes, writeDataFile(bundled.sizes, layout.SIZES_FILE)],
    [BUNDLED_FILES.dataSets, writeDataFile(bundled.dataSets, layout.DATA_SETS_FILE)],
  ]);
}
