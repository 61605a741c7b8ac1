import { CONTENT_FILE } from "#lib/facts/released-facts";
import { versioned } from "#lib/platform/versioned";
import { sha256, unpacked } from "#lib/releases/freeze/packed";
import { freezeToFiles, INPUT_FILE, LAYOUT } from "#lib/releases/freeze/release-files";
import type { ReleaseBefore, WrittenInput } from "#lib/releases/release-input";
import { type Release, readReleaseContent, readReleaseFile } from "#lib/releases/releases.db";

/** One file of a release beside the one that its input gives now. */
export interface RemadeFile {
  name: string;
  /** SHA-256; null where it is not there, or is not made any more. */
  kept: string | null;
  remade: string | null;
  /** "same text" of a file that another version of zlib has packed otherwise. */
  result: "same bytes" | "same text" | "different";
}

/** What comes of making a release again from its kept input. */
export interface RemadeRelease {
  /** Of the kept files, and of those that this version of the program writes. */
  layout: { kept: number; now: number };
  files: RemadeFile[];
}

const SLOTS = 4;

/**
 * Makes a release again from its kept input, and compares. It is done once for each release and then kept.
 * @throws when the input, or a release that it names, is not as it was kept
 */
export function remakeRelease(release: Release): Promise<RemadeRelease> {
  return versioned<RemadeRelease>(`remade release ${release.id % SLOTS}`)(release.id, () => remade(release));
}

async function remade(release: Release): Promise<RemadeRelease> {
  const kept = await demandFile(release.id, INPUT_FILE);
  const { lastOfPair, last, ...input } = JSON.parse(unpacked(kept)) as WrittenInput;
  const again = freezeToFiles(
    { ...input, lastOfPair: await contentBefore(lastOfPair), last: await contentBefore(last) },
    { lastOfPair, last },
  );
  const made = new Map(again.files.map((file) => [file.name, file]));
  const names = [...new Set([...release.files.map(({ name }) => name), ...made.keys()])].sort();
  const files: RemadeFile[] = [];
  for (const name of names) {
    const then = release.files.find((file) => file.name === name)?.sha256 ?? null;
    const now = made.get(name);
    const isSame = then === now?.sha256;
    const isSameText = () => sameText(release.id, name, now?.content);
    const result = isSame ? "same bytes" : (await isSameText()) ? "same text" : "different";
    files.push({ name, kept: then, remade: now?.sha256 ?? null, result });
  }
  return { layout: { kept: release.layout, now: LAYOUT }, files };
}

async function sameText(id: number, name: string, now: Uint8Array | undefined): Promise<boolean> {
  if (!name.endsWith(".gz") || !now) return false;
  return unpacked(await demandFile(id, name)) === unpacked(now);
}

async function contentBefore(before: ReleaseBefore | null) {
  if (!before) return null;
  const hash = sha256(await demandFile(before.id, CONTENT_FILE));
  if (hash !== before.sha256) throw new Error(`Release ${before.id} is not the one that was there then.`);
  return readReleaseContent(before.id);
}

async function demandFile(id: number, name: string): Promise<Uint8Array<ArrayBuffer>> {
  const file = await readReleaseFile(id, name);
  if (!file) throw new Error(`Release ${id} is kept without ${name}.`);
  return file.content;
}
