import type { SourceChange, TargetChange } from "#lib/correspondence/group-change";
import type { ChangeWord } from "#lib/correspondence/kinds";
import type { TableLevel } from "#lib/correspondence/levels";
import type { CorrespondenceTable } from "#lib/correspondence/map";
import { sameTitle } from "#lib/facts/comparable-title";
import type { PlacedGroup } from "#lib/facts/edition";
import type { Structure } from "#lib/facts/structure";
import { appendTo } from "#lib/platform/append-to";

/** What a group is in another edition, whatever its code says there. */
export const CONTENT_FATES = {
  same: "same code and title",
  renamed: "title changed",
  recoded: "code changed",
  new: "new group",
  gone: "group gone",
} as const;
export type ContentFate = keyof typeof CONTENT_FATES;

/** One group of two editions, side by side: as it was, and as what it lives on. */
export interface ContentDifference {
  level: TableLevel;
  /** null of a group that is new. */
  from: PlacedGroup | null;
  /** null of a group that is gone. */
  to: PlacedGroup | null;
  /** One that has another code is recoded, whatever becomes of its title. */
  fate: ContentFate;
  /** What happened to what it holds: split, merge, move; empty where nothing did. */
  content: ChangeWord[];
  /** Of a group that is gone, the groups that have its content now; of one that is new, those that it comes from. */
  shared: PlacedGroup[];
}

/** What happens to the groups of a level. */
interface ChangesAt {
  table: Pick<CorrespondenceTable, "maps">;
  sources: ReadonlyMap<string, SourceChange>;
  targets: ReadonlyMap<string, TargetChange>;
}

const LEVELS: readonly TableLevel[] = [1, 2, 3, 4];
const OF_CONTENT: readonly ChangeWord[] = ["split", "merge", "move"];

/**
 * Two editions side by side by what their groups hold: each group of either once, beside the one that it lives on as or
 * continues, in the order of the later edition with what is gone where it was. Groups below the unit groups, of which no
 * table tells, are left out.
 * @param at what happens at a level
 */
export function contentDifferences(
  before: Structure,
  after: Structure,
  at: (level: TableLevel) => ChangesAt,
): ContentDifference[] {
  const found = LEVELS.flatMap((level): ContentDifference[] => {
    const { table, sources, targets } = at(level);
    const [goesTo, comesFrom] = [new Map<string, PlacedGroup[]>(), new Map<string, PlacedGroup[]>()];
    for (const { source, target } of table.maps) {
      const [from, to] = [before.groups.get(source ?? ""), after.groups.get(target ?? "")];
      if (from && to) {
        appendTo(goesTo, from.code, to);
        appendTo(comesFrom, to.code, from);
      }
    }
    const ofLevel = (structure: Structure) =>
      [...structure.groups.values()].filter((group) => group.level === level);
    const words = (change: SourceChange | TargetChange | undefined) => change?.words ?? [];
    const stay = ofLevel(after).map((to): ContentDifference => {
      const change = targets.get(to.code);
      const from = before.groups.get(change?.continuation?.source ?? "") ?? null;
      const both = new Set([...words(change), ...words(from ? sources.get(from.code) : undefined)]);
      return {
        ...{ level, from, to, fate: fateOf(from, to) },
        content: from ? OF_CONTENT.filter((word) => both.has(word)) : [],
        shared: from ? [] : (comesFrom.get(to.code) ?? []),
      };
    });
    const gone = ofLevel(before).flatMap((from): ContentDifference[] =>
      sources.get(from.code)?.continuation
        ? []
        : [{ level, from, to: null, fate: "gone", content: [], shared: goesTo.get(from.code) ?? [] }],
    );
    return [...stay, ...gone];
  });
  const place = ({ from, to }: ContentDifference) =>
    to ? [...after.ancestorsOf(to.code), to.code] : [...before.ancestorsOf(from!.code), from!.code];
  return found
    .map((difference) => ({ difference, key: place(difference).join(" ") }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ difference }) => difference);
}

/** Whether a group is not what it was: its code, title or content. */
export function isDifferent({ fate, content }: ContentDifference): boolean {
  return fate !== "same" || content.length > 0;
}

/** How many groups of a level meet each fate. */
export function countContentFates(
  differences: readonly ContentDifference[],
  level: TableLevel,
): Record<ContentFate, number> {
  const counts = { same: 0, renamed: 0, recoded: 0, new: 0, gone: 0 };
  for (const difference of differences) if (difference.level === level) counts[difference.fate]++;
  return counts;
}

/** Those wanted with the groups above them, so that it still reads as a tree. */
export function withDifferencesAbove(
  differences: readonly ContentDifference[],
  before: Structure,
  after: Structure,
  isWanted: (difference: ContentDifference) => boolean,
): ContentDifference[] {
  const [kept, keptBefore] = [new Set<string>(), new Set<string>()];
  for (const one of differences.filter(isWanted)) {
    if (one.to) for (const code of after.ancestorsOf(one.to.code)) kept.add(code);
    else for (const code of before.ancestorsOf(one.from!.code)) keptBefore.add(code);
  }
  return differences.filter(
    (one) =>
      isWanted(one) ||
      (one.to !== null && kept.has(one.to.code)) ||
      (one.from !== null && keptBefore.has(one.from.code)),
  );
}

function fateOf(from: PlacedGroup | null, to: PlacedGroup): ContentFate {
  if (!from) return "new";
  if (from.code !== to.code) return "recoded";
  return sameTitle(from.title, to.title) ? "same" : "renamed";
}
