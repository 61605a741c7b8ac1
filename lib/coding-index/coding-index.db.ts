import { type IndexRegister, registerOf } from "#lib/coding-index/register";
import type { Abbreviation, IndexEntry } from "#lib/facts/entry";
import { dataVersion, type FactReader, readFacts } from "#lib/facts/facts.db";
import { buildLookup, type Lookup, type LookupData } from "#lib/lookup/lookup";
import { lookupDataOf } from "#lib/lookup/lookup-data";
import { db } from "#lib/platform/db";
import { versioned } from "#lib/platform/versioned";

const entries = versioned<IndexEntry[]>("index entries");
const registers = versioned<IndexRegister>("index register");
const lookups = versioned<Lookup>("lookup");
const abbreviations = versioned<Abbreviation[]>("abbreviations");

/** Every entry of the coding index in the publisher's order. Read once for each version of the data: do not change it. */
export async function readIndexEntries(from?: FactReader): Promise<IndexEntry[]> {
  return entries(await dataVersion(from), () => readFacts("entries", from));
}

/** After an edit: what the entries are in this version of the data, so that they need not be read again. */
export function keepIndexEntries(version: number, all: IndexEntry[]): void {
  void entries(version, async () => all);
}

/** The same entries arranged by uid, group, title and reference; made once for each version of the data. */
export async function readRegister(): Promise<IndexRegister> {
  return registers(await dataVersion(), async () => registerOf(await readIndexEntries()));
}

/** The publisher's short forms and what they stand for, read once for each version of the data. */
export async function readAbbreviations(): Promise<Abbreviation[]> {
  return abbreviations(await dataVersion(), () => readFacts("abbreviations"));
}

/** Rows of the withdrawn coding tool's index for a SOC2010 unit group, in the order of the alphabet; none before they are imported. */
export async function readToolEntries(code: string): Promise<string[]> {
  const rows = await db().toolIndexEntry.findMany({
    where: { group: { editionId: "soc2010", code } },
    orderBy: { text: "asc" },
    select: { text: true },
  });
  return rows.map((row) => row.text);
}

/** The index made ready for looking titles up; made once for each version of the data. */
export async function readLookup(): Promise<Lookup> {
  return lookups(await dataVersion(), async () => buildLookup(await readLookupData()));
}

/** What a lookup is built from, here and in the browser. */
export async function readLookupData(): Promise<LookupData> {
  const [index, short, groups] = await Promise.all([
    readIndexEntries(),
    readAbbreviations(),
    readFacts("groups"),
  ]);
  return lookupDataOf(index, short, groups);
}
