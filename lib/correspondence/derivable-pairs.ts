import type { Edition, EditionId } from "#lib/facts/edition";
import type { EditionPair } from "#lib/facts/edition-pair";
import type { IndexEntry } from "#lib/facts/entry";

/** The editions that an index carries the codes of both of, each with the one before it; those of the newest edition first. */
export function derivablePairs(
  editions: readonly Pick<Edition, "id" | "predecessor" | "releasedOn">[],
  entries: readonly Pick<IndexEntry, "codes">[],
): EditionPair[] {
  return [...editions]
    .sort((a, b) => ((a.releasedOn ?? "") < (b.releasedOn ?? "") ? 1 : -1))
    .flatMap(({ id, predecessor }) =>
      predecessor !== null && entries.some(({ codes }) => hasBoth(codes, predecessor, id))
        ? [{ source: predecessor, target: id }]
        : [],
    );
}

function hasBoth(
  codes: Readonly<Record<EditionId, string | undefined>>,
  source: EditionId,
  target: EditionId,
): boolean {
  return codes[source] !== undefined && codes[target] !== undefined;
}
