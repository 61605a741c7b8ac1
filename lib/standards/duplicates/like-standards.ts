import { type LikePlaces, likeTexts, trigramsOf } from "#lib/standards/duplicates/like-titles";
import type { StandardKind } from "#lib/standards/standard";

/** What a standard is compared by. */
export interface ComparedStandard {
  key: string;
  kind: StandardKind;
  title: string;
  suite: string;
}

export interface FoundPair {
  kind: "standards" | "suites";
  /** Keys of standards, or names of suites, the first in order first. */
  one: string;
  other: string;
  likeness: number;
}

/** Titles less alike than this are of two things: “Support individuals to eat” and “Support individuals at work” share .68. */
export const LIKE_TITLES = 0.7;
const LIKE_SUITES = 0.7;
/** More pairs than anybody looks at, the likest first. */
export const MOST_PAIRS = 20_000;
/** A title that so many standards have is one that each suite has for itself; each is paired with the next alone. */
const COMMON = 30;

/** Standards whose titles are nearly the same, whatever their kinds, and suites that are nearly called the same. */
export function likeStandards(standards: readonly ComparedStandard[]): FoundPair[] {
  const sameTitle = new Map<string, ComparedStandard[]>();
  for (const one of standards) {
    const key = [...trigramsOf(one.title)].sort().join("");
    const known = sameTitle.get(key);
    if (known) known.push(one);
    else sameTitle.set(key, [one]);
  }
  const groups = [...sameTitle.values()];
  const pairs: FoundPair[] = [];
  for (const group of groups)
    for (const [at, one] of group.entries())
      for (const other of group.slice(at + 1, group.length > COMMON ? at + 2 : undefined))
        pairs.push(pairOf("standards", one.key, other.key, 1));
  const titles = groups.map(([first]) => first!.title);
  for (const { one, other, likeness } of likeTexts(titles, LIKE_TITLES, MOST_PAIRS))
    for (const first of groups[one]!.slice(0, COMMON))
      for (const second of groups[other]!.slice(0, COMMON))
        pairs.push(pairOf("standards", first.key, second.key, likeness));
  const suites = [...new Set(standards.map(({ suite }) => suite))].filter((suite) => suite !== "").sort();
  const asPair = ({ one, other, likeness }: LikePlaces) =>
    pairOf("suites", suites[one]!, suites[other]!, likeness);
  return [
    ...likeTexts(suites, LIKE_SUITES, MOST_PAIRS).map(asPair),
    ...pairs.sort((a, b) => b.likeness - a.likeness || (a.one < b.one ? -1 : 1)).slice(0, MOST_PAIRS),
  ];
}

function pairOf(kind: FoundPair["kind"], a: string, b: string, likeness: number): FoundPair {
  return a < b ? { kind, one: a, other: b, likeness } : { kind, one: b, other: a, likeness };
}
