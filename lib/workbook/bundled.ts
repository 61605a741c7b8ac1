import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Edition } from "#lib/classification/edition";
import type { Abbreviation, IndexEntry } from "#lib/coding-index/entry";
import { parseCsv } from "#lib/workbook/csv";
import * as file from "#lib/workbook/data-file";
import type {
  DataSet,
  DualCodedBase,
  DualCodedCount,
  GroupSize,
  NssecClass,
  PublishedGroup,
} from "#lib/workbook/facts";
import { readDataFile } from "#lib/workbook/own-csv";

/** Everything under data/, as plain data. */
export interface Bundled {
  editions: Edition[];
  /** Groups of all levels of SOC2010, SOC2020 (with its sub-unit groups) and ISCO-08. */
  groups: PublishedGroup[];
  entries: IndexEntry[];
  abbreviations: Abbreviation[];
  counts: DualCodedCount[];
  bases: DualCodedBase[];
  nssec: NssecClass[];
  sizes: GroupSize[];
  dataSets: DataSet[];
}

/** Name of each file under data/. Groups have one file an edition. */
export const BUNDLED_FILES = {
  editions: "editions.csv",
  groups: ["soc2010-groups.csv", "soc2020-groups.csv", "isco08-groups.csv"],
  entries: "coding-index.csv",
  abbreviations: "abbreviations.csv",
  counts: "dual-coded-counts.csv",
  bases: "dual-coded-bases.csv",
  nssec: "nssec-soc2010.csv",
  sizes: "group-sizes.csv",
  dataSets: "data-sets.csv",
} as const;

/** Reads all of data/. Throws when a file is missing or holds a row that its layout refuses: then data/ is damaged. */
export function readBundled(dir = "data"): Bundled {
  return {
    editions: readAll(dir, BUNDLED_FILES.editions, file.EDITIONS_FILE),
    groups: BUNDLED_FILES.groups.flatMap((name) => readAll(dir, name, file.GROUPS_FILE)),
    entries: readBundledEntries(dir),
    abbreviations: readAll(dir, BUNDLED_FILES.abbreviations, file.ABBREVIATIONS_FILE),
    counts: readAll(dir, BUNDLED_FILES.counts, file.COUNTS_FILE),
    bases: readAll(dir, BUNDLED_FILES.bases, file.BASES_FILE),
    nssec: readAll(dir, BUNDLED_FILES.nssec, file.NSSEC_FILE),
    sizes: readAll(dir, BUNDLED_FILES.sizes, file.SIZES_FILE),
    dataSets: readAll(dir, BUNDLED_FILES.dataSets, file.DATA_SETS_FILE),
  };
}

/** The bundled coding index alone, for work that needs nothing else. */
export function readBundledEntries(dir = "data"): IndexEntry[] {
  return readAll(dir, BUNDLED_FILES.entries, file.ENTRIES_FILE);
}

function readAll<Item, Column extends string>(
  dir: string,
  name: string,
  layout: file.DataFile<Item, Column>,
): Item[] {
  const path = join(dir, name);
  const { items, refusals } = readDataFile(parseCsv(readFileSync(path, "utf8")), layout);
  const [first] = refusals;
  if (first) {
    throw new Error(
      `${path}, line ${first.row}, column “${first.column}”: ${first.reason} The bundled data is damaged.`,
    );
  }
  return items;
}
