import { type IndexRegister, registerOf } from "#lib/coding-index/register";
import type { Data, DataVersion } from "#lib/facts/data";
import { readData } from "#lib/facts/data.db";
import type { Abbreviation, IndexEntry } from "#lib/facts/entry";
import { buildLookup, type Lookup, type LookupData } from "#lib/lookup/lookup";
import { lookupDataOf } from "#lib/lookup/lookup-data";
import { db } from "#lib/platform/db";
import { derived } from "#lib/platform/derived";

/** The entries arranged by uid, group, title and reference, as some facts have them. */
export const registerIn = derived(
  "index register",
  ({ entries }: Data): IndexRegister => registerOf(entries),
);
/** The index made ready for looking titles up, as some facts have it. */
export const lookupIn = derived("lookup", (data: Data): Lookup => buildLookup(lookupDataFrom(data)));

/** Every entry of the coding index in the publisher's order. Read once for each version of the data: do not change it. */
export async function readIndexEntries(version?: DataVersion): Promise<IndexEntry[]> {
  return (await readData(version)).entries;
}

/** The same entries arranged by uid, group, title and reference; made once for each version of the data. */
export async function readRegister(version?: DataVersion): Promise<IndexRegister> {
  return registerIn(await readData(version));
}

/** The publisher's short forms and what they stand for, read once for each version of the data. */
export async function readAbbreviations(version?: DataVersion): Promise<Abbreviation[]> {
  return (await readData(version)).abbreviations;
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
export async function readLookup(version?: DataVersion): Promise<Lookup> {
  return lookupIn(await readData(version));
}

/** What a lookup is built from, here and in the browser. */
export function lookupDataFrom({ entries, abbreviations, groups }: Data): LookupData {
  return lookupDataOf(entries, abbreviations, groups);
}
