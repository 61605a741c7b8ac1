import { readIndexEntries } from "#lib/coding-index/store";
import { dateInWords } from "#lib/presentation";
import type { Download } from "#lib/publication/downloads";
import { indexVersion, LICENCE } from "#lib/publication/provenance";
import { versioned } from "#lib/versioned";
import { dataVersion, listImports } from "#lib/workbook/store";

/** How old the data is. */
export interface DataState {
  /** Number of the last import. */
  version: number;
  /** ISO date of it; null before the first. */
  loadedOn: string | null;
  /** The version of the coding index; null where no entry tells. */
  index: number | null;
}

const state = versioned<DataState>("data state");

export async function readDataState(): Promise<DataState> {
  const version = await dataVersion();
  return state(version, async () => {
    const [[last], entries] = await Promise.all([listImports(), readIndexEntries()]);
    return {
      version,
      loadedOn: last?.importedAt.toISOString().slice(0, 10) ?? null,
      index: indexVersion(entries),
    };
  });
}

/** What a file says about itself. */
export interface About {
  title: string;
  description: string;
  source: string;
  licence: string;
  /** Which version of the source it is, and when it was loaded here. */
  version: string;
}

export async function readAbout({ title, words, source, ofIndex }: Download): Promise<About> {
  const { loadedOn, index } = await readDataState();
  return {
    title,
    description: words,
    source,
    licence: LICENCE.name,
    version: [
      ofIndex && index !== null ? `Coding index Version ${index}.` : "",
      loadedOn === null ? "" : `Data loaded on ${dateInWords(loadedOn)}.`,
    ]
      .filter(Boolean)
      .join(" "),
  };
}
