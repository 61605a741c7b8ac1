import type { EditionPair } from "#lib/facts/edition-pair";
import { type CorrespondenceHeading, listCorrespondences } from "#lib/releases/correspondences.db";

/**
 * The correspondence that is meant where none is named: that of the newest pair of editions that was decided on. null where
 * there is none yet.
 */
export async function readDefaultPair(): Promise<EditionPair | null> {
  const pair = defaultOf(await listCorrespondences());
  return pair ? { source: pair.source.edition, target: pair.target.edition } : null;
}

/** The one of these that is meant where none is named. @param all newest first */
export function defaultOf(all: readonly CorrespondenceHeading[]): CorrespondenceHeading | undefined {
  return all.find(({ origin }) => origin === "decisions") ?? all[0];
}
