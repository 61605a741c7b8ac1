import { compareCodes } from "#lib/correspondence/map";
import type { Component } from "#lib/correspondence/pictures/components";
import type { EditionId } from "#lib/facts/edition";
import type { EditionPair } from "#lib/facts/edition-pair";

/** The sets of unit groups of two editions that hold the same content in both. */
export interface SetsBetween extends EditionPair {
  components: readonly Component[];
}

/** Groups that hold the same content in every one of several editions: codes by edition. */
export type ComparableSet = ReadonlyMap<EditionId, readonly string[]>;

/**
 * The smallest set of unit groups with a group in it that no correspondence of these editions leaves; null where one of the
 * editions is reached from none of the others, or has nothing of it. Figures of the whole set are of the same in each edition.
 */
export function comparableSet(
  { edition, code }: { edition: EditionId; code: string },
  editions: readonly EditionId[],
  between: readonly SetsBetween[],
): ComparableSet | null {
  const held = new Map<EditionId, Set<string>>([[edition, new Set([code])]]);
  const used = between.filter(({ source, target }) => editions.includes(source) && editions.includes(target));
  const take = (of: EditionId, codes: readonly string[]): boolean => {
    const own = held.get(of) ?? new Set<string>();
    held.set(of, own);
    const before = own.size;
    for (const one of codes) own.add(one);
    return own.size > before;
  };
  for (let grew = true; grew; ) {
    grew = false;
    for (const { source, target, components } of used)
      for (const set of components) {
        const meets = (of: EditionId, codes: readonly string[]) =>
          codes.some((one) => held.get(of)?.has(one));
        if (!meets(source, set.sources) && !meets(target, set.targets)) continue;
        const fromSource = take(source, set.sources);
        const fromTarget = take(target, set.targets);
        grew ||= fromSource || fromTarget;
      }
  }
  const complete = editions.every((one) => (held.get(one)?.size ?? 0) > 0);
  return complete
    ? new Map(editions.map((one) => [one, [...(held.get(one) ?? [])].sort(compareCodes)]))
    : null;
}

/** Whether the set is one group in each edition: its figures need no adding up. */
export function isOneGroup(set: ComparableSet): boolean {
  return [...set.values()].every(({ length }) => length === 1);
}
