import type { EditionId } from "#lib/facts/edition";
import type { IndexEntry } from "#lib/facts/entry";
import type { Structure } from "#lib/facts/structure";

/** The unit groups that one is taken for by mistake, the likeliest first, with the share of its mistakes that each has. */
export interface Mistaken {
  code: string;
  share: number;
}

/** What is taken for what in an edition, by the right code. A group that nothing is like is not there. */
export type Confusions = ReadonlyMap<string, readonly Mistaken[]>;

/** Each group is taken for so many others at most. */
const MOST = 5;
/** Of two neighbours without a title in common, one is as like the group as this many titles. */
const NEIGHBOUR = 1;

/**
 * What is easily taken for what, read off an edition: the unit groups that have titles in common in the coding index, which
 * only an industry or an additional word tells apart, and those under the same group above. The same facts give the same.
 */
export function confusionsOf(
  structure: Structure,
  entries: readonly Pick<IndexEntry, "natural" | "codes">[],
  edition: EditionId,
): Confusions {
  const common = titlesInCommon(entries, edition);
  const units = [...structure.groups.values()].filter(({ level }) => level === structure.unitLevel);
  const confusions = new Map<string, Mistaken[]>();
  for (const { code, parent } of units) {
    const likeness = new Map<string, number>();
    for (const { code: other } of structure.childrenOf(parent ?? ""))
      if (other !== code) likeness.set(other, NEIGHBOUR);
    for (const [other, titles] of common.get(code) ?? [])
      if (structure.levelOf(other) === structure.unitLevel)
        likeness.set(other, (likeness.get(other) ?? 0) + titles);
    const likest = [...likeness]
      .sort(([a, first], [b, second]) => second - first || (a < b ? -1 : 1))
      .slice(0, MOST);
    const sum = likest.reduce((all, [, titles]) => all + titles, 0);
    if (sum > 0) {
      confusions.set(
        code,
        likest.map(([other, titles]) => ({ code: other, share: titles / sum })),
      );
    }
  }
  return confusions;
}

/** How many titles each pair of unit groups has in common, both ways. */
function titlesInCommon(
  entries: readonly Pick<IndexEntry, "natural" | "codes">[],
  edition: EditionId,
): Map<string, Map<string, number>> {
  const codesOf = new Map<string, Set<string>>();
  for (const { natural, codes } of entries) {
    const code = codes[edition];
    if (code === undefined) continue;
    const title = natural.toLowerCase();
    const own = codesOf.get(title) ?? new Set();
    codesOf.set(title, own.add(code));
  }
  const common = new Map<string, Map<string, number>>();
  for (const codes of codesOf.values()) {
    for (const one of codes) {
      for (const other of codes) {
        if (one === other) continue;
        const own = common.get(one) ?? new Map<string, number>();
        common.set(one, own.set(other, (own.get(other) ?? 0) + 1));
      }
    }
  }
  return common;
}

/** One of the groups that a code is taken for; null where it is taken for none. */
export function mistakenFor(confusions: Confusions, code: string, random: () => number): string | null {
  const others = confusions.get(code);
  if (!others) return null;
  let left = random();
  for (const { code: other, share } of others) {
    left -= share;
    if (left < 0) return other;
  }
  return others[0]!.code;
}
