import { countsKnown, type Standing } from "#lib/title-lists/title-list";
import { type Trend, trendOf } from "#lib/title-lists/trend";

/** A title of a list, as far as its cluster is made of it. */
export interface ListedForCluster {
  key: string;
  title: string;
  counts: number[];
  total: number;
  firstSeen: number;
  standing: Standing;
  code: string;
  confidence: number;
  nextCode: string;
  nextConfidence: number;
}

/** A group that titles may belong to, with the part of their counts that speaks for it: 0 to 1. */
export interface NearGroup {
  code: string;
  share: number;
}

/** A title of the list that is coded surely, and is like those of a cluster. */
export interface CodedLike {
  title: string;
  code: string;
}

/** Like titles together. */
export interface Cluster {
  /** Of its most frequent title. */
  key: string;
  title: string;
  /** Of all its titles. */
  keys: string[];
  titles: number;
  /** By period; null where all are kept back. */
  counts: (number | null)[];
  total: number;
  /** What of the total has no code that is more likely right than wrong. */
  unmatched: number;
  /** Place of the first period in which any of them comes. */
  firstSeen: number;
  trend: Trend;
  /** The likeliest groups, the likeliest first. */
  nearest: NearGroup[];
  coded: CodedLike[];
}

/** So many groups, and titles that are coded surely, are named. */
const MOST_NEAR = 3;

/**
 * Makes a cluster of like titles, the most frequent first. The nearest groups are those that the lookup finds for its titles,
 * each title’s first two by their probabilities and by how often it comes.
 * @param coded titles like them that are coded surely, the most frequent first
 * @param all what all titles of the list come to, by period
 */
export function clusterOf(
  titles: readonly ListedForCluster[],
  coded: readonly CodedLike[],
  periods: readonly string[],
  all: readonly (number | null)[],
): Cluster {
  const [first] = titles;
  if (!first) throw new Error("A cluster has a title.");
  const counts = periods.map((_, at) => summed(titles.map((title) => countsKnown(title.counts)[at] ?? null)));
  const total = titles.reduce((sum, title) => sum + title.total, 0);
  return {
    key: first.key,
    title: first.title,
    keys: titles.map(({ key }) => key),
    titles: titles.length,
    counts,
    total,
    unmatched: titles.reduce((sum, title) => sum + (title.standing === "none" ? title.total : 0), 0),
    firstSeen: Math.min(...titles.map(({ firstSeen }) => firstSeen)),
    trend: trendOf(periods, counts, all),
    nearest: nearestOf(titles),
    coded: coded.slice(0, MOST_NEAR).map(({ title, code }) => ({ title, code })),
  };
}

/** What is known of counts added up; null where none is. */
function summed(counts: readonly (number | null)[]): number | null {
  const known = counts.filter((count) => count !== null);
  return known.length === 0 ? null : known.reduce((sum, count) => sum + count, 0);
}

function nearestOf(titles: readonly ListedForCluster[]): NearGroup[] {
  const weights = new Map<string, number>();
  let whole = 0;
  for (const { code, confidence, nextCode, nextConfidence, total } of titles) {
    // A title whose counts are all kept back was there.
    const weight = Math.max(total, 1);
    whole += weight;
    for (const [group, probability] of [
      [code, confidence],
      [nextCode, nextConfidence],
    ] as const)
      if (group !== "") weights.set(group, (weights.get(group) ?? 0) + weight * probability);
  }
  return [...weights]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST_NEAR)
    .map(([code, weight]) => ({ code, share: weight / whole }));
}
