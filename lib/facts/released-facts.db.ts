import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { CONTENT_FILE, type ReleasedFacts, type ReleaseHeading } from "#lib/facts/released-facts";
import { db } from "#lib/platform/db";

/** What one release holds, read from its bytes. */
export interface StoredFacts {
  heading: ReleaseHeading;
  /** lib/releases reads more from it than the facts. */
  facts: ReleasedFacts;
}

/** Besides the newest release one page may look at an older one, and compare it with the one before. */
const MOST_KEPT = 3;

/** Next runs pages and routes as two copies of our modules, in one process: each release is parsed once for both. */
const holder = globalThis as { socReleases?: Map<number, Promise<StoredFacts>> };
holder.socReleases ??= new Map();
const kept = holder.socReleases;

/**
 * What a release holds, parsed once. It never changes, and is shared by all who read it: do not change it.
 * @throws when there is no such release
 */
export function readReleasedFacts(id: number): Promise<StoredFacts> {
  const reading = kept.get(id) ?? read(id);
  kept.delete(id);
  kept.set(id, reading);
  reading.catch(() => {
    if (kept.get(id) === reading) kept.delete(id);
  });
  const newest = Math.max(...kept.keys());
  for (const other of [...kept.keys()].slice(0, -MOST_KEPT)) if (other !== newest) kept.delete(other);
  return reading;
}

async function read(id: number): Promise<StoredFacts> {
  const { files, ...heading } = await db().release.findUniqueOrThrow({
    where: { id },
    select: { ...HEADING, files: { where: { name: CONTENT_FILE }, select: { content: true } } },
  });
  const bytes = files[0]?.content;
  if (!bytes) throw new Error(`Release ${id} is kept without its content.`);
  return { heading, facts: JSON.parse((await promisify(gunzip)(bytes)).toString("utf8")) as ReleasedFacts };
}

/** The columns of a release that say what it is of. */
export const HEADING = {
  id: true,
  revisionId: true,
  source: true,
  target: true,
  number: true,
  title: true,
  releasedOn: true,
  notes: true,
  indexVersion: true,
} as const;
