import { DUAL_CODED_PAIR } from "#lib/facts/dual-coded-pair";
import type { PublishedGroup } from "#lib/facts/facts";
import type { ReleasedFacts } from "#lib/facts/released-facts";

/** The counts behind weights: those of groups that the release has. */
export function frozenCounts(
  { counts, bases }: Pick<ReleasedFacts, "counts" | "bases">,
  groups: readonly PublishedGroup[],
): Pick<ReleasedFacts, "counts" | "bases"> {
  const codesOf = (id: string) =>
    new Set(groups.flatMap(({ edition, code }) => (edition === id ? [code] : [])));
  const [sources, targets] = [codesOf(DUAL_CODED_PAIR.source), codesOf(DUAL_CODED_PAIR.target)];
  return {
    counts: counts.filter(({ source, target }) => sources.has(source) && targets.has(target)),
    bases: bases.filter(({ source }) => sources.has(source)),
  };
}
