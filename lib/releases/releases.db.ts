import { readVersions } from "#lib/facts/data.db";
import type { EditionPair } from "#lib/facts/edition-pair";
import type { ReleaseHeading } from "#lib/facts/released-facts";
import { HEADING, readReleasedFacts } from "#lib/facts/released-facts.db";
import { db } from "#lib/platform/db";
import { versioned } from "#lib/platform/versioned";
import type { ReleaseContent } from "#lib/releases/release-content";

/** A release without its bytes. */
export interface Release extends ReleaseHeading {
  releasedAt: Date;
  /** Null where it was made as the app started, or at the terminal. */
  releasedById: string | null;
  /** SHA-256 of what it was made from, and the version of the layout that its files are written in. */
  inputHash: string;
  layout: number;
  files: { name: string; type: string; sha256: string; size: number }[];
}

const WITHOUT_BYTES = {
  ...HEADING,
  releasedAt: true,
  releasedById: true,
  inputHash: true,
  layout: true,
  files: {
    select: { name: true, type: true, sha256: true, size: true },
    orderBy: { name: "asc" },
  },
} as const;

const headingsAt = versioned<ReleaseHeading[]>("releases");

/** Every release, the newest first; asked of the database once for each that is made. */
export async function listReleases(): Promise<ReleaseHeading[]> {
  const { release } = await readVersions();
  return headingsAt(release, () => db().release.findMany({ select: HEADING, orderBy: { id: "desc" } }));
}

/** One release of a pair of editions; null where there is none of this number. */
export async function readRelease({ source, target }: EditionPair, number: number): Promise<Release | null> {
  if (!Number.isSafeInteger(number) || number < 1 || number >= 2 ** 31) return null;
  return db().release.findUnique({
    where: { source_target_number: { source, target, number } },
    select: WITHOUT_BYTES,
  });
}

/** The newest release of a pair; null where there is none. */
export function readNewestRelease({ source, target }: EditionPair): Promise<Release | null> {
  return db().release.findFirst({
    where: { source, target },
    select: WITHOUT_BYTES,
    orderBy: { number: "desc" },
  });
}

/** All that a release shows, from its bytes. It never changes: do not change it. */
export async function readReleaseContent(id: number): Promise<ReleaseContent> {
  // What a content file holds beyond the facts is this room's to know.
  return (await readReleasedFacts(id)).facts as ReleaseContent;
}

/** The bytes of one file; null where the release has none of this name. */
export async function readReleaseFile(
  id: number,
  name: string,
): Promise<{ type: string; sha256: string; content: Uint8Array<ArrayBuffer> } | null> {
  // PostgreSQL cannot be asked for a text with a NUL in it: nothing has such a name.
  if (name.includes("\u0000")) return null;
  const file = await db().releaseFile.findUnique({
    where: { releaseId_name: { releaseId: id, name } },
    select: { type: true, sha256: true, content: true },
  });
  return file && { ...file, content: new Uint8Array(file.content) };
}

/** Names of the files whose bytes are no longer those that their checksum was taken of; the database computes it anew. */
export async function damagedFiles(id: number): Promise<string[]> {
  const rows = await db().$queryRaw<{ name: string }[]>`
    SELECT name FROM release_file WHERE release_id = ${id} AND encode(sha256(content), 'hex') <> sha256 ORDER BY name`;
  return rows.map(({ name }) => name);
}

/** The release of the same editions before one; null for the first. */
export function readReleaseBefore({ source, target, number }: ReleaseHeading): Promise<Release | null> {
  return readRelease({ source, target }, number - 1);
}
