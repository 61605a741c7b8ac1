import type { Abbreviation, IndexEntry } from "#lib/coding-index/entry";
import { versioned } from "#lib/versioned";
import { dataVersion, readFacts } from "#lib/workbook/store";

const entries = versioned<IndexEntry[]>();
const abbreviations = versioned<Abbreviation[]>();

/** Every entry of the coding index in the publisher's order. Read once for each version of the data: do not change it. */
export async function readIndexEntries(): Promise<IndexEntry[]> {
  return entries(await dataVersion(), () => readFacts("entries"));
}

/** The publisher's short forms and what they stand for, read once for each version of the data. */
export async function readAbbreviations(): Promise<Abbreviation[]> {
  return abbreviations(await dataVersion(), () => readFacts("abbreviations"));
}
