import type { Abbreviation, IndexEntry } from "#lib/coding-index/entry";
import { type IndexRegister, registerOf } from "#lib/coding-index/register";
import { versioned } from "#lib/versioned";
import { dataVersion, readFacts } from "#lib/workbook/store";

const entries = versioned<IndexEntry[]>();
const registers = versioned<IndexRegister>();
const abbreviations = versioned<Abbreviation[]>();

/** Every entry of the coding index in the publisher's order. Read once for each version of the data: do not change it. */
export async function readIndexEntries(): Promise<IndexEntry[]> {
  return entries(await dataVersion(), () => readFacts("entries"));
}

/** The same entries arranged by uid, group, title and reference; made once for each version of the data. */
export async function readRegister(): Promise<IndexRegister> {
  return registers(await dataVersion(), async () => registerOf(await readIndexEntries()));
}

/** The publisher's short forms and what they stand for, read once for each version of the data. */
export async function readAbbreviations(): Promise<Abbreviation[]> {
  return abbreviations(await dataVersion(), () => readFacts("abbreviations"));
}
