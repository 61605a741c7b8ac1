import type { PlacedName } from "#lib/lookup/other-names/learn/learn-other-names";
import type { Places } from "#lib/lookup/other-names/learn/place";
import type { WordCounts } from "#lib/lookup/other-names/learn/word-counts";
import type { NameSource, OtherName } from "#lib/lookup/other-names/other-names";
import { titleKey } from "#lib/lookup/words/title-key";
import { randomFrom } from "#lib/platform/random";

/** So many nats must words and likeness be short of a name's group, for it to be kept. */
const FEWEST_NATS = 2;
/** An occupation that is likely of no group says nothing for certain. */
const LEAST_SHARE = 0.4;
const MOST_WORDS = 4;
/** More nats than these rather say that the occupation has no good place in the index. */
const MOST_NATS = 3;
/** A name that both lists have, or that has few words, is likelier to be met. */
const IN_BOTH = 1.5;
const FOR_EACH_WORD = 0.8;
/** What it counts, in nats, that the title most like a name is of another group. */
const MISLED = 1.5;
const FLOOR = 1e-4;
const MOST_NAMES = 4_500;

/**
 * The names that words alone, or the title most like them, would lead elsewhere, by name. Each that is kept is counted, so that those like it are left
 * out; the order is drawn, lest one list or one trade come first.
 */
export function chooseNames(
  names: readonly PlacedName[],
  counts: WordCounts,
  { titles, groupOf }: Places,
): OtherName[] {
  const indexed = new Set(
    titles.titles.flatMap(({ entries }) => entries).map(({ natural }) => titleKey(natural)),
  );
  const sources = new Map<string, Set<NameSource>>();
  for (const { name, source } of names) {
    const key = titleKey(name);
    sources.set(key, (sources.get(key) ?? new Set()).add(source));
  }
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
    const [likest] = titles.like(one.stems);
    const misled = likest && !likest.title.entries.some((entry) => groupOf(entry) === first!.group);
    const nats = (misled ? MISLED : 0) - Math.log(counts.probabilities(one.stems)[first!.group]! + FLOOR);
    if (nats < FEWEST_NATS) continue;
    counts.addTitle(one.stems, (stem) => stem === one.stems.at(-1), one.shares);
    const name = { name: one.name, source: one.source, entry: first!.entry!.uid };
    const inBoth = sources.get(key)!.size > 1 ? IN_BOTH : 1;
    const gain = Math.min(MOST_NATS, nats) * first!.share * inBoth * FOR_EACH_WORD ** one.stems.length;
    kept.set(key, { name, gain });
  }
  return [...kept.values()]
    .sort((a, b) => b.gain - a.gain)
    .slice(0, MOST_NAMES)
    .map(({ name }) => name)
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
