import type { LookupEntry } from "#lib/lookup/compiled-index";
import type { PlacedName } from "#lib/lookup/other-names/learn/learn-other-names";
import type { WordCounts } from "#lib/lookup/other-names/learn/word-counts";
import type { OtherName } from "#lib/lookup/other-names/other-names";
import { titleKey } from "#lib/lookup/words/title-key";
import { randomFrom } from "#lib/platform/random";

/** So many nats must words alone be short of a name's group, for it to be kept. */
const FEWEST_NATS = 2;
/** An occupation that is likely of no group says nothing for certain. */
const LEAST_SHARE = 0.4;
const MOST_WORDS = 4;
const FLOOR = 1e-4;
const MOST_NAMES = 4_500;

/**
 * The names that words alone would lead elsewhere, by name. Each that is kept is counted, so that those like it are left
 * out; the order is drawn, lest one list or one trade come first.
 */
export function chooseNames(
  names: readonly PlacedName[],
  counts: WordCounts,
  entries: readonly LookupEntry[],
): OtherName[] {
  const indexed = new Set(entries.map(({ natural }) => titleKey(natural)));
  const random = randomFrom(5);
  const drawn = names
    .filter(
      ({ shares, stems }) =>
        stems.length <= MOST_WORDS && shares[0]!.share >= LEAST_SHARE && shares[0]!.entry !== null,
    )
    .map((name) => ({ name, at: random() }))
    .sort((a, b) => a.at - b.at);
  const kept = new Map<string, { name: OtherName; gain: number }>();
  for (const { name: one } of drawn) {
    const key = titleKey(one.name);
    if (indexed.has(key) || kept.has(key)) continue;
    const [first] = one.shares;
    const nats = -Math.log(counts.probabilities(one.stems)[first!.group]! + FLOOR);
    if (nats < FEWEST_NATS) continue;
    counts.addTitle(one.stems, (stem) => stem === one.stems.at(-1), one.shares);
    const name = { name: one.name, source: one.source, entry: first!.entry!.uid };
    kept.set(key, { name, gain: nats * first!.share });
  }
  return [...kept.values()]
    .sort((a, b) => b.gain - a.gain)
    .slice(0, MOST_NAMES)
    .map(({ name }) => name)
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
