import type { Data } from "#lib/facts/data";
import { readData, readNewestHeading } from "#lib/facts/data.db";
import { lastEdit, listImports } from "#lib/facts/facts.db";
import { indexVersion } from "#lib/facts/index-version";
import { type ReleaseHeading, releaseInWords } from "#lib/facts/released-facts";
import { LICENCE } from "#lib/files/provenance";
import { derived } from "#lib/platform/derived";
import { dateInWords } from "#lib/platform/in-words";
import { type ReleaseJson, releaseJson } from "#lib/publication/api/release-of-answer";
import type { Download } from "#lib/publication/downloads.db";

/** Which data everybody is given, and how old they are. */
export interface DataState {
  /** Another one with each release. */
  version: string;
  /** "SOC2010–SOC2020, release 1"; null while nothing is released. */
  release: string | null;
  /** ISO date of the release, or of the last import while nothing is released; null before the first. */
  loadedOn: string | null;
  /** The version of the coding index; null where no entry tells. */
  index: string | null;
}

const stateOf = derived("data state", async ({ version, entries, standing }: Data): Promise<DataState> => {
  if (standing.kind === "released") {
    const { title, releasedOn, indexVersion } = standing.release;
    return { version, release: title, loadedOn: releasedOn, index: indexVersion };
  }
  const last = (await listImports()).find(({ id }) => id <= Number(version));
  return {
    version,
    release: null,
    loadedOn: last?.importedAt.toISOString().slice(0, 10) ?? null,
    index: indexVersion(entries)?.toString() ?? null,
  };
});

/** "SOC2010–SOC2020, release 1, 30 November 2026.", or when the data were loaded; "" where there are none. */
export function ageInWords({ release, loadedOn }: Pick<DataState, "release" | "loadedOn">): string {
  if (loadedOn === null) return "";
  return release === null
    ? `Data loaded on ${dateInWords(loadedOn)}.`
    : `${release}, ${dateInWords(loadedOn)}.`;
}

export async function readDataState(): Promise<DataState> {
  return stateOf(await readData());
}

/**
 * "Edited here until 3 March 2026.": that the data is no longer just as it was published; "" when it is, and of a release,
 * which later edits leave alone and whose index has a version of its own.
 */
export async function editedInWords(): Promise<string> {
  if ((await readDataState()).release !== null) return "";
  const edit = await lastEdit();
  return edit === null ? "" : `Edited here until ${dateInWords(edit.toISOString())}.`;
}

/** What a file says about itself. */
interface About {
  title: string;
  description: string;
  source: string;
  licence: string;
  /** Which version of the source it is, when it was released or loaded here, and whether it was edited since. */
  version: string;
  release: ReleaseJson | null;
}

export async function readAbout(download: Download): Promise<About> {
  const { title, words, source, ofIndex } = download;
  const [release, { loadedOn, index }, editedHere] = await Promise.all([
    readReleaseOf(download),
    readDataState(),
    editedInWords(),
  ]);
  const number = release?.indexVersion ?? index;
  const age = release
    ? `${releaseInWords(release)}.`
    : download.release === null
      ? "No part of a release."
      : ageInWords({ release, loadedOn });
  return {
    title,
    description: words,
    source,
    licence: LICENCE.name,
    version: [
      ofIndex && number !== null ? `Coding index Version ${number}.` : "",
      age,
      ofIndex ? editedHere : "",
    ]
      .filter(Boolean)
      .join(" "),
    release: releaseJson(release),
  };
}

/** The release that a table is of; null for none. */
export function readReleaseOf({ release }: Pick<Download, "release">): Promise<ReleaseHeading | null> {
  return release === undefined ? readNewestHeading() : Promise.resolve(release);
}
