import { type Continuation, continuations } from "#lib/correspondence/continuation";
import { type CorrespondenceTable, type GroupMap, mapsByGroup } from "#lib/correspondence/map";
import { sameTitle } from "#lib/facts/comparable-title";
import { isKnownTitle } from "#lib/facts/unknown-title";

/** GSIM item-change types, in GSIM's order. */
export const GSIM_CHANGES = {
  RC1: { name: "deletion", word: "removed" },
  RC2: { name: "creation", word: "new" },
  "RC3.1": { name: "merger", word: "merge" },
  "RC3.2": { name: "take-over", word: "merge" },
  "RC4.1": { name: "breakdown", word: "split" },
  "RC4.2": { name: "split-off", word: "split" },
  RC5: { name: "transfer", word: "move" },
  VC1: { name: "code change", word: "recode" },
  VC2: { name: "name change", word: "rename" },
} as const;

export type GsimChange = keyof typeof GSIM_CHANGES;

/** The words for kinds of change that pages, files and filters use. */
export const CHANGE_WORDS = [
  "split",
  "merge",
  "move",
  "recode",
  "rename",
  "new",
  "removed",
  "unchanged",
] as const;
export type ChangeWord = (typeof CHANGE_WORDS)[number];

export interface MapKind {
  /** What happens, in GSIM's order; empty when nothing does. */
  changes: GsimChange[];
  /** The same in plain words, never empty: "unchanged" when nothing happens. */
  words: ChangeWord[];
  role: MapRole;
}

/**
 * The part a map has in the change: the whole of a group that loses and gains nothing; what stays in a group that lives
 * on while it loses or gains other content; what goes to another group; or content from or to nowhere.
 */
export type MapRole = "whole" | "stays" | "goes" | "none";

export const MAP_ROLES: Record<MapRole, string> = {
  whole: "the whole group",
  stays: "the part that stays in the group",
  goes: "a part or a group that goes to another",
  none: "content from nowhere or to nowhere",
};

/**
 * The kind of every map of a table, keyed by the map itself; null for tables of mixed levels, where "same group" has no
 * meaning. Kinds are those of the change from source to target edition: reading a table from the target's side does not
 * turn a split into a merge.
 *
 * Definitions: GSIM Statistical Classifications Model, item-change types. Which groups live on: see continuations.
 *
 * | source        | target                      | kind                                                              |
 * |---------------|-----------------------------|-------------------------------------------------------------------|
 * | anything      | none                        | RC1 deletion                                                      |
 * | none          | anything                    | RC2 creation                                                      |
 * | lives on      | as this, no other map       | VC1 if the code differs, VC2 if the title does, else unchanged     |
 * | lives on      | as this, with other maps    | what the group loses by its other maps (RC4.2, RC5) and gains (RC3.2, RC5) |
 * | lives on      | continues another           | RC5 transfer                                                      |
 * | lives on      | emerges                     | RC4.2 split-off                                                   |
 * | expires whole | continues another           | RC3.2 take-over                                                   |
 * | expires whole | emerges                     | RC3.1 merger                                                      |
 * | expires parted | continues another          | RC4.1 breakdown and RC3.2 take-over                               |
 * | expires parted | emerges, from this alone   | RC4.1 breakdown                                                   |
 * | expires parted | emerges, from others too   | RC4.1 breakdown and RC3.1 merger                                  |
 *
 * A title that is not known is no other title: no VC2 is told of it.
 *
 * GSIM: a real change (RC) is one of meaning, whether or not code and title change with it, so a group that loses or
 * gains content is never given a VC.
 */
export function mapKinds(table: CorrespondenceTable): Map<GroupMap, MapKind> | null {
  if (table.sourceLevel !== table.targetLevel) return null;
  const { bySource, byTarget } = mapsByGroup(table.maps);
  const found = continuations(table);
  const asTarget = new Map(found.map((continuation) => [continuation.source, continuation]));
  const fromSource = new Map(found.map((continuation) => [continuation.target, continuation]));
  const titles = {
    source: new Map(table.sources.map((group) => [group.code, group.title])),
    target: new Map(table.targets.map((group) => [group.code, group.title])),
  };
  const degree = (maps: GroupMap[] | undefined) => maps?.length ?? 0;

  const goes = ({ source, target }: GroupMap): GsimChange[] => {
    if (source === null) return ["RC2"];
    if (target === null) return ["RC1"];
    const emerges = !fromSource.has(target);
    if (asTarget.has(source)) return emerges ? ["RC4.2"] : ["RC5"];
    const parted = degree(bySource.get(source)) > 1;
    if (!parted) return emerges ? ["RC3.1"] : ["RC3.2"];
    if (!emerges) return ["RC3.2", "RC4.1"];
    return degree(byTarget.get(target)) > 1 ? ["RC3.1", "RC4.1"] : ["RC4.1"];
  };
  const stays = ({ source, target }: Continuation): MapKind => {
    const lost = (bySource.get(source) ?? []).filter((map) => map.target !== target).flatMap(goes);
    const gained = (byTarget.get(target) ?? [])
      .filter((map) => map.source !== source)
      .flatMap(goes)
      .filter((change) => change !== "RC4.1");
    if (lost.length + gained.length > 0) return kind([...lost, ...gained], "stays");
    const virtual: GsimChange[] = [];
    if (source !== target) virtual.push("VC1");
    const [before, after] = [titles.source.get(source), titles.target.get(target)];
    if (isKnownTitle(before) && isKnownTitle(after) && !sameTitle(before, after)) virtual.push("VC2");
    return kind(virtual, "whole");
  };

  return new Map(
    table.maps.map((map) => {
      if (map.source === null || map.target === null) return [map, kind(goes(map), "none")];
      const continuation = asTarget.get(map.source);
      return [map, continuation?.target === map.target ? stays(continuation) : kind(goes(map), "goes")];
    }),
  );
}

const ORDER = Object.keys(GSIM_CHANGES) as GsimChange[];

function kind(changes: GsimChange[], role: MapRole): MapKind {
  const ordered = ORDER.filter((change) => changes.includes(change));
  return { changes: ordered, words: changeWords(ordered), role };
}

/** Plain words for GSIM changes, each once, in the order of CHANGE_WORDS; "unchanged" for none. */
export function changeWords(changes: readonly GsimChange[]): ChangeWord[] {
  if (changes.length === 0) return ["unchanged"];
  const words = new Set<ChangeWord>(changes.map((change) => GSIM_CHANGES[change].word));
  return CHANGE_WORDS.filter((word) => words.has(word));
}
