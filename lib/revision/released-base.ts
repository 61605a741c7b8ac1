import type { Data } from "#lib/facts/data";
import type { EditionId } from "#lib/facts/edition";
import { unitGroupIn } from "#lib/facts/entry";
import type { ReleasedFacts } from "#lib/facts/released-facts";

/** What is revised of an edition: its groups, and the index with its codes. */
export type RevisedFacts = Pick<Data, "groups" | "entries">;

/**
 * What a revision revises of an edition that was released: its groups and the codes of entries as that release has them,
 * whatever was corrected, edited or imported since. Entries that are new since then have the codes that they have now.
 */
export function baseFrom(
  working: RevisedFacts,
  release: Pick<ReleasedFacts, "groups" | "entries">,
  edition: EditionId,
): RevisedFacts {
  const released = new Map(release.entries.map((entry) => [entry.uid, unitGroupIn(entry, edition)]));
  return {
    groups: [
      ...working.groups.filter((group) => group.edition !== edition),
      ...release.groups.filter((group) => group.edition === edition),
    ],
    entries: working.entries.map((entry) => {
      const code = released.has(entry.uid) ? released.get(entry.uid) : unitGroupIn(entry, edition);
      if (code === unitGroupIn(entry, edition)) return entry;
      const { [edition]: _, ...others } = entry.codes as Record<EditionId, string>;
      return { ...entry, codes: code === undefined ? others : { ...others, [edition]: code } };
    }),
  };
}
