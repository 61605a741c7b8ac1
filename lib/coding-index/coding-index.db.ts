import { type AnsweringVersion, answeringVersion } from "#lib/coding-index/index-version-label";
import { type IndexRegister, registerOf } from "#lib/coding-index/register";
import type { Data, DataVersion } from "#lib/facts/data";
import { readData } from "#lib/facts/data.db";
import type { Edition, EditionId } from "#lib/facts/edition";
import type { Abbreviation, IndexEntry } from "#lib/facts/entry";
import { indexEditions } from "#lib/facts/index-editions";
import { buildLookup, type Lookup } from "#lib/lookup/lookup";
import { lookupDataOf } from "#lib/lookup/lookup-data";
import { builtBeside } from "#lib/platform/built-beside";
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

const LOOKED_UP_IN = ["editions", "groups", "entries", "abbreviations"] as const satisfies (keyof Data)[];

const releasedVersionOf = derived("released index version", (data: Data) =>
  answeringVersion(data, "released"),
);
const workingVersionOf = derived("working index version", (data: Data) => answeringVersion(data, "working"));

/** Every entry of the coding index in the publisher's order. Read once for each version of the data: do not change it. */
export async function readIndexEntries(version?: DataVersion): Promise<readonly IndexEntry[]> {
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
export async function readAbbreviations(version?: DataVersion): Promise<readonly Abbreviation[]> {
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

const lookups: Record<DataVersion, ReturnType<typeof lookupsBeside>> = {
  released: lookupsBeside("released"),
  working: lookupsBeside("working"),
};

function lookupsBeside(version: DataVersion) {
  let last: { of: Data; lookup: Lookup } | null = null;
  return builtBeside(`${version} lookup`, async (data: Data) => {
    // What was edited may be nothing that a lookup is made of.
    if (last && LOOKED_UP_IN.every((kind) => last?.of[kind] === data[kind])) return last.lookup;
    const lookup = await readyLookup(data);
    last = { of: data, lookup };
    return lookup;
  });
}

/** Step by step, so that others are answered in between. */
async function readyLookup(data: Data): Promise<Lookup> {
  await othersFirst();
  const lookup = lookupIn(data);
  for (const step of lookup.stepsToReady()) {
    await othersFirst();
    step();
  }
  return lookup;
}

function othersFirst(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/**
 * The index made ready for looking titles up; made once for each version of the data. After an edit that somebody else
 * saves at this moment, or another instance of the app, readers are given the one before until the next is made.
 */
export async function readLookup(version: DataVersion = "released"): Promise<Lookup> {
  return lookups[version].read(await readData(version));
}

/** After an edit: makes the lookup anew, so that whoever saved it finds it in the next answer. */
export async function renewLookups(): Promise<void> {
  for (const version of ["working", "released"] as const) {
    await lookups[version].renew(await readData(version));
  }
}
