import type { LookupEntry } from "#lib/lookup/compiled-index";
import { type IndexedTitles, stemsOf } from "#lib/lookup/other-names/learn/indexed-titles";
import type { NamedOccupation } from "#lib/lookup/other-names/learn/name-sources";

/** How titles like a name count, and how the nearness in ISCO-08 does: set on titles whose code is known. */
const LIKENESS_POWER = 7;
const NEARNESS_POWER = 0.6;
/** A name that is a title of the index counts for so many that are merely like one. */
const VERY_TITLE = 4;
const VERY_LIKE = 0.98;
/** By the digits that an entry's ISCO-08 code shares with the occupation's. */
const NEARNESS = [0.03, 0.06, 0.12, 0.3, 1];
const ISCO_UNKNOWN = 0.05;
const OCCUPATION_WITHOUT_ISCO = 0.3;
/** An entry that its qualifiers restrict speaks for its group less than one without, or a default. */
const RESTRICTED = 0.4;
/** What the entries of the ISCO-08 group say besides, for each square root of the number of names. */
const PRIOR = 0.025;
const MOST_GROUPS = 12;

/** What places occupations among the groups of an index. */
export interface Places {
  titles: IndexedTitles;
  /** The group an entry stands in. */
  groupOf: (entry: LookupEntry) => number;
  /** Its ISCO-08 unit group, "" where it has none. */
  iscoOf: (entry: LookupEntry) => string;
  /** Of each ISCO-08 unit group the shares of its entries by group. */
  sharesOfIsco: ReadonlyMap<string, ReadonlyMap<number, number>>;
}

/** A group that an occupation is of. */
export interface PlacedShare {
  group: number;
  share: number;
}

/**
 * The groups that an occupation is of, likeliest first, summing to 1: all its names judged together, by the entries like
 * them that are near in ISCO-08. None where nothing in the index is like it.
 */
export function placed({ names, isco }: NamedOccupation, places: Places): PlacedShare[] {
  const mass = new Map<number, number>();
  const add = (group: number, more: number) => mass.set(group, (mass.get(group) ?? 0) + more);
  const nearnessOf = new Map<string, number>();
  const nearness = (code: string) => {
    let known = nearnessOf.get(code);
    if (known === undefined) {
      known = isco.size === 0 ? OCCUPATION_WITHOUT_ISCO : 0;
      for (const [own, share] of isco) known += share * nearnessOfCodes(own, code);
      known **= NEARNESS_POWER;
      nearnessOf.set(code, known);
    }
    return known;
  };
  for (const name of names) {
    const said = new Map<number, number>();
    for (const { title, likeness } of places.titles.like(stemsOf(name))) {
      const alike = likeness ** LIKENESS_POWER * (likeness >= VERY_LIKE ? VERY_TITLE : 1);
      for (const entry of title.entries) {
        const open = (entry.add === "" && entry.ind === "") || entry.defaultFlag !== "";
        const speaks = alike * nearness(places.iscoOf(entry)) * (open ? 1 : RESTRICTED);
        const group = places.groupOf(entry);
        if (speaks > (said.get(group) ?? 0)) said.set(group, speaks);
      }
    }
    for (const [group, speaks] of said) add(group, speaks);
  }
  for (const [code, share] of isco)
    for (const [group, part] of places.sharesOfIsco.get(code) ?? [])
      add(group, PRIOR * Math.sqrt(names.length) * share * part);
  const all = [...mass.values()].reduce((sum, more) => sum + more, 0);
  return [...mass]
    .map(([group, sum]) => ({ group, share: sum / all }))
    .sort((a, b) => b.share - a.share || a.group - b.group)
    .slice(0, MOST_GROUPS);
}

function nearnessOfCodes(one: string, other: string): number {
  if (other === "") return ISCO_UNKNOWN;
  let shared = 0;
  while (shared < one.length && one[shared] === other[shared]) shared++;
  return NEARNESS[Math.min(shared, NEARNESS.length - 1)]!;
}
