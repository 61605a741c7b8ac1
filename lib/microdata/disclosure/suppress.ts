import { isTellable, POLICY } from "#lib/microdata/disclosure/policy";
import { listsBy } from "#lib/platform/lists-by";

/** Cells of each group that are told together or not at all: men and women, say, beside everybody. */
export interface Detail {
  name: string;
  /** Details that must be told of a group before this is: men and women of full-time work, after each by itself. */
  needs: readonly string[];
  /** Numbers of records of each group that must not come out small: a list for each of them, a number for each group. */
  counts: readonly ArrayLike<number>[];
  /**
   * Two by two parts of a group whose sums both ways are told, such as men and women by hours. What they leave open of a unit
   * group without parts of its own is as much as its smallest part: of one without men nothing, as its full-time women are its
   * full-time workers. What stays must leave enough open in others for each of its small numbers.
   */
  crossed?: boolean;
}

/**
 * Which details of which groups may be told, so that no small number of records can be got by subtraction: neither of the
 * parts of a group (men from everybody and women), nor of the groups below another (one unit group from its minor group and
 * the rest), nor of two measures with nearly the same records, as all go by one pattern.
 *
 * A group's detail goes whole or stays whole, so that of its parts never one alone is missing. Below a group whose detail
 * stays, that of all its groups stays. Among the groups directly below one that is told, those that stay are two at least and
 * have together, of each part, nobody or enough to be told of; where those with small numbers do not come to that, the
 * smallest of the others stay with them (secondary suppression), and where these are too few, the group above stays too.
 * @param parents the place of the group above each, before its own; -1 for the one at the top
 * @param details in an order in which each comes after those that it needs
 * @returns for each detail, whether it is told of each group
 */
export function toldDetails(parents: ArrayLike<number>, details: readonly Detail[]): Map<string, Uint8Array> {
  const groups = Array.from({ length: parents.length }, (_, at) => at);
  const families = listsBy(groups, (group) => parents[group]!);
  const told = new Map<string, Uint8Array>();
  for (const detail of details) {
    const hasNeeds = (group: number) => detail.needs.every((need) => told.get(need)![group] === 1);
    const kept = new Set<number>();
    for (const group of groups) if (!hasNeeds(group) || isSmall(detail, group)) kept.add(group);
    // Each time round one group more is kept back, so that it ends.
    for (;;) {
      const made = goDown(groups, families, detail, kept, hasNeeds);
      if (made.unsafe === null) {
        told.set(detail.name, made.told);
        break;
      }
      kept.add(made.unsafe);
    }
  }
  return told;
}

/** One unit group with a small number leaves less open than is enough by itself; the others are to leave that much. */
const ENOUGH_OPEN = 2 * POLICY.leastRecords;

function isSmall({ counts }: Detail, group: number): boolean {
  return !counts.every((count) => isTellable(count[group]!));
}

/** From the top down; stops at a group below which too little could be kept back. */
function goDown(
  groups: readonly number[],
  families: ReadonlyMap<number, readonly number[]>,
  detail: Detail,
  kept: ReadonlySet<number>,
  hasNeeds: (group: number) => boolean,
): { told: Uint8Array; unsafe: number | null } {
  const told = new Uint8Array(groups.length);
  for (const top of families.get(-1) ?? []) if (!kept.has(top)) told[top] = 1;
  for (const parent of groups) {
    const family = families.get(parent);
    if (told[parent] === 0 || !family) continue;
    const among = toldAmong(family, families, detail, kept, hasNeeds);
    if (among === null) return { told, unsafe: parent };
    for (const group of among) told[group] = 1;
  }
  return { told, unsafe: null };
}

/** Which of the groups below one that is told are told; null where what is to be kept back cannot be. */
function toldAmong(
  family: readonly number[],
  families: ReadonlyMap<number, readonly number[]>,
  { counts, crossed = false }: Detail,
  kept: ReadonlySet<number>,
  hasNeeds: (group: number) => boolean,
): number[] | null {
  const size = (group: number) => counts.reduce((sum, count) => sum + count[group]!, 0);
  const openIn = (group: number): number => {
    const below = families.get(group);
    if (below) return below.reduce((sum, one) => sum + openIn(one), 0);
    return counts.reduce((least, count) => Math.min(least, count[group]!), Number.POSITIVE_INFINITY);
  };
  // Who has nobody, and is told to have nobody, hides nobody.
  const hides = (group: number) => !hasNeeds(group) || (crossed ? openIn(group) > 0 : size(group) > 0);
  const stay = family.filter((group) => kept.has(group));
  if (stay.length === 0) return [...family];
  // Smallest last, as they are taken from the end.
  const others = family
    .filter((group) => !kept.has(group) && hides(group))
    .sort((a, b) => size(b) - size(a) || b - a);
  const isMixed = () =>
    stay.length > 1 &&
    (!crossed || stay.reduce((sum, group) => sum + openIn(group), 0) >= ENOUGH_OPEN) &&
    counts.every((count) => isTellable(stay.reduce((sum, group) => sum + count[group]!, 0)));
  while (!isMixed()) {
    const more = others.pop();
    if (more === undefined) return null;
    stay.push(more);
  }
  const staying = new Set(stay);
  return family.filter((group) => !staying.has(group));
}
