import type { PlacedName } from "#lib/lookup/other-names/learn/learn-other-names";
import type { StemCounts } from "#lib/lookup/other-names/learn/stem-counts";
import { levelOfNames, NAME_SOURCES, type OtherWord } from "#lib/lookup/other-names/other-names";
import { stem as stemOf, wordsOf } from "#lib/lookup/words/normalise";

/** So many weights are kept, of words and groups: what they weigh in bytes against what more of them gain. */
const KEPT = 24_000;
/** A word of fewer names may be a slip. */
const FEWEST_NAMES = 2;
const LEAST_WEIGHT = 0.18;
const SMOOTHING = 0.03;
const WEIGHT_POWER = 0.5;

interface Tally {
  names: number;
  asHead: number;
  sources: Set<PlacedName["source"]>;
  written: Map<string, number>;
  weights: Map<number, number>;
}

/** How words of names speak for groups, where that tells more than the index does, by word. */
export function wordWeights(names: readonly PlacedName[], index: StemCounts): OtherWord[] {
  const tallies = new Map<string, Tally>();
  for (const name of names) tallyName(name, tallies);
  const pairs: { stem: string; group: number; weight: number; gain: number }[] = [];
  for (const [stem, { names: count, weights }] of tallies) {
    if (count < FEWEST_NAMES) continue;
    for (const [group, weight] of weights) {
      if (weight < LEAST_WEIGHT) continue;
      const known = (index.get(stem)?.get(group) ?? 0) + SMOOTHING;
      pairs.push({ stem, group, weight, gain: Math.log(1 + weight / known) * weight ** WEIGHT_POWER });
    }
  }
  pairs.sort((a, b) => b.gain - a.gain);
  const kept = new Map<string, [number, number][]>();
  for (const { stem, group, weight } of pairs.slice(0, KEPT)) {
    const own = kept.get(stem) ?? [];
    own.push([group, levelOfNames(weight)]);
    kept.set(stem, own);
  }
  return [...kept]
    .map(([stem, weights]): OtherWord => {
      const tally = tallies.get(stem)!;
      return {
        word: oftenest(tally.written),
        sources: NAME_SOURCES.filter((source) => tally.sources.has(source)),
        asHead: Math.round((4 * tally.asHead) / tally.names),
        weights: weights.sort((a, b) => a[0] - b[0]),
      };
    })
    .sort((a, b) => (a.word < b.word ? -1 : 1));
}

function tallyName({ name, source, stems, shares }: PlacedName, tallies: Map<string, Tally>): void {
  const written = new Map(wordsOf(name).map((word) => [stemOf(word), word]));
  for (const stem of stems) {
    const word = written.get(stem);
    if (word === undefined || stem.length < 2 || /[0-9]/.test(stem)) continue;
    let tally = tallies.get(stem);
    if (!tally) {
      tally = { names: 0, asHead: 0, sources: new Set(), written: new Map(), weights: new Map() };
      tallies.set(stem, tally);
    }
    tally.names++;
    if (stem === stems.at(-1)) tally.asHead++;
    tally.sources.add(source);
    tally.written.set(word, (tally.written.get(word) ?? 0) + 1);
    for (const { group, share } of shares) tally.weights.set(group, (tally.weights.get(group) ?? 0) + share);
  }
}

function oftenest(counts: ReadonlyMap<string, number>): string {
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]![0];
}
