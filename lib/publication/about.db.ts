import type { Data } from "#lib/facts/data";
import { readData } from "#lib/facts/data.db";
import { lastEdit, listImports } from "#lib/facts/facts.db";
import { indexVersion } from "#lib/facts/index-version";
import { derived } from "#lib/platform/derived";
import { dateInWords } from "#lib/platform/in-words";
import type { Download } from "#lib/publication/downloads.db";
import { LICENCE } from "#lib/publication/provenance";

/** How old the data is. */
export interface DataState {
  /** Number of the last import. */
  version: number;
  /** ISO date of it; null before the first. */
  loadedOn: string | null;
  /** The version of the coding index; null where no entry tells. */
  index: number | null;
}

const stateOf = derived("data state", async ({ version, entries }: Data): Promise<DataState> => {
  const last = (await listImports()).find(({ id }) => id <= version);
  return {
    version,
    loadedOn: last?.importedAt.toISOString().slice(0, 10) ?? null,
    index: indexVersion(entries),
  };
});

export async function readDataState(): Promise<DataState> {
  return stateOf(await readData());
}

/** "Edited here until 3 March 2026.": that the data is no longer just as it was published; "" when it is. */
export async function editedInWords(): Promise<string> {
  const edit = await lastEdit();
  return edit === null ? "" : `Edited here until ${dateInWords(edit.toISOString())}.`;
}

/** What a file says about itself. */
interface About {
  title: string;
  description: string;
  source: string;
  licence: string;
  /** Which version of the source it is, when it was loaded here, and whether it was edited since. */
  version: string;
}

export async function readAbout({ title, words, source, ofIndex }: Download): Promise<About> {
  const [{ loadedOn, index }, editedHere] = await Promise.all([readDataState(), editedInWords()]);
  return {
    title,
    description: words,
    source,
    licence: LICENCE.name,
    version: [
      ofIndex && index !== null ? `Coding index Version ${index}.` : "",
      loadedOn === null ? "" : `Data loaded on ${dateInWords(loadedOn)}.`,
      ofIndex ? editedHere : "",
    ]
      .filter(Boolean)
      .join(" "),
  };
}
