import { type AnsweringVersion, answeringVersion } from "#lib/coding-index/index-version-label";
import { type IndexRegister, registerOf } from "#lib/coding-index/register";
import type { Data, DataVersion } from "#lib/facts/data";
import { readData } from "#lib/facts/data.db";
import type { Edition, EditionId } from "#lib/facts/edition";
import type { Abbreviation, IndexEntry } from "#lib/facts/entry";
import { indexEditions } from "#lib/facts/index-editions";
import { buildLookup, type Lookup } from "#lib/lookup/lookup";
import { lookupDataOf } from "#lib/lookup/lookup-data";
import { db } from "#lib/platform/db";
import { derived } from "#lib/platform/derived";

/** The entries arranged by uid, group, title and reference, as some facts have them. */
export const registerIn = derived(
  "index register",
  ({ entries, groups }: Data): IndexRegister => registerOf(entries, groups),
);
/** The index made ready for looking titles up, as some facts have it. */
export const lookupIn = derived("lookup", (data: Data): Lookup => buildLookup(lookupDataOf(data)));
/** The editions that the index has codes of, the newest first, as some facts have them. */
export const indexEditionsIn = derived("editions of the index", (data: Data): Edition[] =>
  indexEditions(data),
);

const releasedVersionOf = derived("released index version", (data: Data) =>
  answeringVersion(data, "released"),
);
const workingVersionOf = derived("working index version", (data: Data) => answeringVersion(data, "working"));

/** Every entry of the coding index in the publisher's order. Read once for each version of the data: do not change it. */
export async function readIndexEntries(version?: DataVersion): Promise<IndexEntry[]> {
  return (await readData(version)).entries;
}

/** The editions that the index has codes of, drafts first, then the newest released one. */
export async function readIndexEditions(version?: DataVersion): Promise<Edition[]> {
  return indexEditionsIn(await readData(version));
}

/** Which version of the index is answered from, in words and for programs. */
export async function readAnsweringVersion(version: DataVersion = "released"): Promise<AnsweringVersion> {
  const data = await readData(version);
  return (version === "working" ? workingVersionOf : releasedVersionOf)(data);
}

/** The same entries arranged by uid, group, title and reference; made once for each version of the data. */
export async function readRegister(version?: DataVersion): Promise<IndexRegister> {
  return registerIn(await readData(version));
}

/** The publisher's short forms and what they stand for, read once for each version of the data. */
export async function readAbbreviations(version?: DataVersion): Promise<Abbreviation[]> {
  return (await readData(version)).abbreviations;
}

/** Rows of the withdrawn coding tool's index for a unit group, in the order of the alphabet; none where none were imported. */
export async function readToolEntries(edition: EditionId, code: string): Promise<string[]> {
  const rows = await db().toolIndexEntry.findMany({
    where: { group: { editionId: edition, code } },
    orderBy: { text: "asc" },
    select: { text: true },
  });
  return rows.map((row) => row.text);
}

/** The index made ready for looking titles up; made once for each version of the data. */
export async function readLookup(version?: DataVersion): Promise<Lookup> {
  return lookupIn(await readData(version));
}
