import type { PublishedGroup } from "#lib/facts/facts";
import type { ReleasedFacts } from "#lib/facts/released-facts";

/** The counts behind weights: those of groups that the release has. */
export function frozenCounts(
  { counts, bases }: Pick<ReleasedFacts, "counts" | "bases">,
  groups: readonly PublishedGroup[],
): Pick<ReleasedFacts, "counts" | "bases"> {
  const held = new Set(groups.map(({ edition, code }) => `${edition} ${code}`));
  return {
    counts: counts.filter(
      ({ sourceEdition, source, targetEdition, target }) =>
        held.has(`${sourceEdition} ${source}`) && held.has(`${targetEdition} ${target}`),
    ),
    bases: bases.filter(({ edition, source }) => held.has(`${edition} ${source}`)),
  };
}
