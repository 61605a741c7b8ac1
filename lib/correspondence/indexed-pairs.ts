import type { TableLevel } from "#lib/correspondence/levels";
import { type CorrespondenceTable, compareCodes, comparePairs } from "#lib/correspondence/map";
import type { EditionId, Group } from "#lib/facts/edition";
import type { EditionPair } from "#lib/facts/edition-pair";
import type { IndexPair } from "#lib/facts/facts";
import { type Structure, structureOf } from "#lib/facts/structure";
import { shownTitle } from "#lib/facts/unknown-title";

/** The editions that indexes pair the codes of, each pair once. */
export function indexedPairs(pairs: readonly IndexPair[]): EditionPair[] {
  const found = new Map<string, EditionPair>();
  for (const { sourceEdition: source, targetEdition: target } of pairs)
    found.set(`${source} ${target}`, { source, target });
  return [...found.values()];
}

/**
 * The correspondence of unit groups that an index gives of which only the pairs of codes are known: a map for each, resting
 * on as many entries as have it. What the entries are is not known, so they go by the pair and a number.
 */
export function tableOfPairs(
  pairs: readonly IndexPair[],
  groups: readonly (Group & { edition: EditionId })[],
  { source, target }: EditionPair,
): CorrespondenceTable {
  const structureIn = (edition: EditionId) =>
    structureOf(groups.filter((group) => group.edition === edition));
  const [from, to] = [structureIn(source), structureIn(target)];
  const unitGroups = ({ groups: held, unitLevel }: Structure) =>
    [...held.values()]
      .filter(({ level }) => level === unitLevel)
      .map(({ code, title }) => ({ code, title: shownTitle(title) }))
      .sort((a, b) => compareCodes(a.code, b.code));
  return {
    sourceEdition: source,
    targetEdition: target,
    sourceLevel: from.unitLevel as TableLevel,
    targetLevel: to.unitLevel as TableLevel,
    sources: unitGroups(from),
    targets: unitGroups(to),
    maps: pairs
      .filter((pair) => pair.sourceEdition === source && pair.targetEdition === target)
      .map((pair) => ({
        source: pair.source,
        target: pair.target,
        evidence: {
          entries: Array.from({ length: pair.entries }, (_, at) => `${pair.source}-${pair.target}-${at + 1}`),
          unchanged: false,
          decisions: [],
        },
      }))
      .sort(comparePairs),
  };
}
