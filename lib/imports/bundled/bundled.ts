import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { IndexEntry } from "#lib/facts/entry";
import type { FactKinds } from "#lib/facts/fact-tables";
import { parseCsv } from "#lib/files/csv";
import { DATA_LAYOUTS, type DataKind } from "#lib/imports/bundled/data-layouts";
import { readDataFile } from "#lib/imports/own-csv";

/** Everything under data/, as plain data; groups are those of SOC2000 (without titles), SOC2010, SOC2020 (with its sub-unit groups) and ISCO-08. */
export type Bundled = { readonly [Kind in DataKind]: readonly FactKinds[Kind][] };

/** Names of the files under data/. Groups have one file an edition. */
export const BUNDLED_FILES: Record<DataKind, readonly string[]> = {
  editions: ["editions.csv"],
  groups: ["soc2000-groups.csv", "soc2010-groups.csv", "soc2020-groups.csv", "isco08-groups.csv"],
  dataSets: ["data-sets.csv"],
  entries: ["coding-index.csv"],
  abbreviations: ["abbreviations.csv"],
  counts: ["dual-coded-counts.csv"],
  bases: ["dual-coded-bases.csv"],
  indexPairs: ["soc2000-soc2010-index.csv"],
  nssec: ["nssec-soc2010.csv"],
  figures: ["group-figures.csv"],
};

/** What was read of a folder, for as long as anybody holds it: several readers in a process share it, and none keeps it. */
const read = new Map<string, WeakRef<Bundled>>();

/** Reads all of data/. Throws when a file is missing or holds a row that its layout refuses: then data/ is damaged. */
export function readBundled(dir = "data"): Bundled {
  const held = read.get(dir)?.deref();
  if (held) return held;
  const bundled: Bundled = {
    editions: readKind(dir, "editions"),
    groups: readKind(dir, "groups"),
    dataSets: readKind(dir, "dataSets"),
    entries: readKind(dir, "entries"),
    abbreviations: readKind(dir, "abbreviations"),
    counts: readKind(dir, "counts"),
    bases: readKind(dir, "bases"),
    indexPairs: readKind(dir, "indexPairs"),
    nssec: readKind(dir, "nssec"),
    figures: readKind(dir, "figures"),
  };
  read.set(dir, new WeakRef(bundled));
  return bundled;
}

/** The bundled coding index alone, for work that needs nothing else. */
export function readBundledEntries(dir = "data"): readonly IndexEntry[] {
  return readKind(dir, "entries");
}

function readKind<Kind extends DataKind>(dir: string, kind: Kind): readonly FactKinds[Kind][] {
  return BUNDLED_FILES[kind].flatMap((name) => {
    const path = join(dir, name);
    const { items, refusals } = readDataFile(parseCsv(readFileSync(path, "utf8")), DATA_LAYOUTS[kind]);
    const [first] = refusals;
    if (!first) return items;
    throw new Error(
      `${path}, line ${first.row}, column “${first.column}”: ${first.reason} The bundled data is damaged.`,
    );
  });
}
