import { type IndexRegister, registerOf } from "#lib/coding-index/register";
import type { Data } from "#lib/facts/data";
import { readData } from "#lib/facts/data.db";
import type { Abbreviation, IndexEntry } from "#lib/facts/entry";
import { buildLookup, type Lookup, type LookupData } from "#lib/lookup/lookup";
import { lookupDataOf } from "#lib/lookup/lookup-data";
import { db } from "#lib/platform/db";
import { derived } from "#lib/platform/derived";

const registerFrom = derived("index register", ({ entries }: Data): IndexRegister => registerOf(entries));
const lookupFrom = derived("lookup", (data: Data): Lookup => buildLookup(lookupDataFrom(data)));

/** Every entry of the coding index in the publisher's order. Read once for each version of the data: do not change it. */
export async function readIndexEntries(): Promise<IndexEntry[]> {
  return (await readData()).entries;
}

/** The same entries arranged by uid, group, title and reference; made once for each version of the data. */
export async function readRegister(): Promise<IndexRegister> {
  return registerFrom(await readData());
}

/** The publisher's short forms and what they stand for, read once for each version of the data. */
export async function readAbbreviations(): Promise<Abbreviation[]> {
  return (await readData()).abbreviations;
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
  return lookupFrom(await readData());
}

/** What a lookup is built from, here and in the browser. */
export function lookupDataFrom({ entries, abbreviations, groups }: Data): LookupData {
  return lookupDataOf(entries, abbreviations, groups);
}
