import { family, stem } from "#lib/lookup/words/normalise";
import { atOneGo } from "#lib/platform/in-pauses";
import { wordsAlike } from "#lib/title-lists/clusters/cluster-words";
import type { TitleReader } from "#lib/title-lists/clusters/title-reading";

/** A title to be put with those like it. */
export interface ClusterTitle {
  /** Unique among them; of those that come as often, the smaller is first. */
  key: string;
  title: string;
  /** How often it comes: of each cluster the most frequent title is what the others are compared with. */
  total: number;
}

/** Weighted share of words that two titles have in common, of all that either has, from which on they are alike. */
const ALIKE = 0.6;
/** The same where their last words, which name the occupation, are not of one family, */
const ALIKE_OTHERWISE = 0.75;
/** and where they are, and one only says more than the other ("AI prompt engineer", "prompt engineer"). */
const ALIKE_SAYING_MORE = 0.5;
/** Words of rank, hours, contract and place of work: they make no other occupation. */
const BESIDE_THE_JOB = new Set(
  "senior junior principal graduate experienced mid midweight level entry staff i ii iii iv remote remotely hybrid onsite home based full part time permanent temporary temp contract contractor freelance fixed term job role vacancy opportunity urgent immediate start new uk"
    .split(" ")
    .map((word) => family(stem(word))),
);
/** What such a word weighs of what it would. */
const BESIDE_WEIGHT = 0.05;
/** A title is compared with so many at most, the most frequent first: a bound for lists made to take long. */
const MOST_COMPARED = 3_000;

interface Read {
  /** Numbers of its words, those that tell most first. */
  words: Int32Array;
  /** All that its words weigh. */
  weight: number;
  /** How many of the first words tell it from all that are not like it. */
  telling: number;
  /** Its last word that is not beside the job. */
  head: string;
}

/**
 * Puts titles that say the same in other words together. Titles are taken from the most frequent down; each joins the cluster
 * whose first title is most like it, or begins one of its own: so that nothing is drawn together over several steps, and the
 * same titles give the same clusters in whatever order they come.
 *
 * Titles are alike by the weighted Jaccard coefficient of their words (`TitleReader`, `wordsAlike`), each weighing
 * log(1 + N/n) for n of the N titles of index and list that have it (Spärck Jones, Journal of Documentation 28, 1972). Only those
 * are compared that share a word among the first of both: a pair that does not cannot come to the threshold (prefix
 * filtering; Chaudhuri, Ganti and Kaushik, ICDE 2006).
 * @returns places in `titles` by cluster, the first title of each first; clusters in the order of their first titles
 */
export function* clusterSteps(
  titles: readonly ClusterTitle[],
  reader: TitleReader,
): Generator<void, number[][]> {
  const order = titles
    .map((_, at) => at)
    .sort((a, b) => titles[b]!.total - titles[a]!.total || (titles[a]!.key < titles[b]!.key ? -1 : 1));
  const words: string[][] = [];
  for (const at of order) {
    words.push(reader.wordsIn(titles[at]!.title));
    yield;
  }
  const own = wordsAlike(words, reader);
  yield;
  const { read, weights } = weighed(own, reader);
  const clusters: number[][] = [];
  const firsts: Read[] = [];
  const byWord = new Map<number, number[]>();
  const sharing = new Map<number, true>();
  for (const [rank, title] of read.entries()) {
    yield;
    sharing.clear();
    for (const word of title.words.subarray(0, title.telling)) {
      for (const cluster of byWord.get(word) ?? []) {
        sharing.set(cluster, true);
        if (sharing.size >= MOST_COMPARED) break;
      }
    }
    let best = { cluster: -1, alike: 0 };
    for (const cluster of sharing.keys()) {
      const first = firsts[cluster]!;
      const alike = likeness(title, first, weights);
      if (alike < 0) continue;
      if (alike > best.alike || (alike === best.alike && cluster < best.cluster)) best = { cluster, alike };
    }
    if (best.cluster >= 0) {
      clusters[best.cluster]!.push(order[rank]!);
      continue;
    }
    for (const word of title.words.subarray(0, title.telling)) {
      const known = byWord.get(word);
      if (known) known.push(firsts.length);
      else byWord.set(word, [firsts.length]);
    }
    firsts.push(title);
    clusters.push([order[rank]!]);
  }
  return clusters;
}

/** The same at one go. */
export function clusterTitles(titles: readonly ClusterTitle[], reader: TitleReader): number[][] {
  return atOneGo(clusterSteps(titles, reader));
}

function weighed(words: readonly (readonly string[])[], reader: TitleReader) {
  const counts = new Map<string, number>();
  for (const own of words) for (const word of new Set(own)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const all = words.length + reader.titles;
  const weightOf = (word: string) => {
    const weight = Math.log(1 + all / ((counts.get(word) ?? 0) + reader.knownIn(word)));
    return BESIDE_THE_JOB.has(word) ? BESIDE_WEIGHT * weight : weight;
  };
  const known = [...counts.keys()]
    .map((word) => ({ word, weight: weightOf(word) }))
    .sort((a, b) => b.weight - a.weight || (a.word < b.word ? -1 : 1));
  const weights = Float64Array.from(known, ({ weight }) => weight);
  const numbers = new Map(known.map(({ word }, number) => [word, number]));
  const read = words.map((own): Read => {
    const ids = Int32Array.from(new Set(own.map((word) => numbers.get(word)!))).sort();
    const weight = ids.reduce((sum, id) => sum + weights[id]!, 0);
    let rest = weight;
    let telling = 0;
    while (telling < ids.length && rest >= ALIKE_SAYING_MORE * weight) rest -= weights[ids[telling++]!]!;
    const last = own.findLast((word) => !BESIDE_THE_JOB.has(word)) ?? own.at(-1) ?? "";
    return { words: ids, weight, telling, head: last };
  });
  return { read, weights };
}

/** How alike two titles are, 0 to 1; below 0 where they are not alike. */
function likeness(one: Read, other: Read, weights: Float64Array): number {
  let [a, b, shared, together] = [0, 0, 0, 0];
  while (a < one.words.length && b < other.words.length) {
    const [left, right] = [one.words[a]!, other.words[b]!];
    if (left === right) {
      shared += weights[left]!;
      together++;
      a++;
      b++;
    } else if (left < right) a++;
    else b++;
  }
  if (shared === 0) return -1;
  const alike = shared / (one.weight + other.weight - shared);
  const sayingMore = together === Math.min(one.words.length, other.words.length);
  const least = one.head !== other.head ? ALIKE_OTHERWISE : sayingMore ? ALIKE_SAYING_MORE : ALIKE;
  return alike < least ? -1 : alike;
}
