import Fuse from "fuse.js";
import { slip } from "#bench/groups";
import { readBundledEntries } from "#lib/imports/bundled/bundled";
import { SpellingIndex, spellingCost } from "#lib/lookup/words/spelling";
import { appendTo } from "#lib/platform/append-to";
import { pick, randomFrom } from "#lib/platform/random";

const WORDS = 400;
const SHORT_LIST = 120;
const SHORTEST = 5;

/** How often the word that was meant comes first, of those that were found for a misspelt one. */
type First = (misspelt: string) => string | undefined;

/**
 * Prints how often a misspelt word of the index is taken for the one that was meant, by our edit distance and by fuse.js:
 * over the vocabulary, and over a short list of words with many of the same pairs of letters, as our own makes one.
 */
export function benchSpelling(): void {
  const frequency = wordsOfTitles();
  const words = [...frequency.keys()];
  const random = randomFrom(7);
  const long = words.filter((word) => word.length >= SHORTEST);
  const asked: { meant: string; misspelt: string }[] = [];
  while (asked.length < WORDS) {
    const meant = pick(long, random);
    const misspelt = slip(meant, random);
    if (!frequency.has(misspelt)) asked.push({ meant, misspelt });
  }
  const ours = new SpellingIndex(words);
  const favour = (word: string) => 0.08 * Math.log(1 + (frequency.get(word) ?? 0));
  const shortList = shortLister(words);
  const lists = new Map(asked.map(({ misspelt }) => [misspelt, shortList(misspelt)]));
  const whole = new Fuse(words, { ignoreLocation: true });
  console.log(`\nMisspelt words: ${WORDS} of ${words.length} words of the index, each with a slip`);
  console.table({
    "our edit distance, and how common a word is": measure(
      (word) => ours.nearest(word, 1, favour)[0]?.word,
      asked,
    ),
    "a short list at hand: our edit distance": measure((word) => nearestIn(lists.get(word)!, word), asked),
    "a short list at hand: fuse.js": measure(
      (word) => new Fuse(lists.get(word)!).search(word)[0]?.item,
      asked,
    ),
    "fuse.js over all words": measure((word) => whole.search(word)[0]?.item, asked),
  });
}

function measure(first: First, asked: readonly { meant: string; misspelt: string }[]) {
  first(asked[0]!.misspelt);
  let right = 0;
  const start = process.cpuUsage();
  for (const { meant, misspelt } of asked) if (first(misspelt) === meant) right++;
  const spent = process.cpuUsage(start);
  return {
    "right first": `${((100 * right) / asked.length).toFixed(1)}%`,
    "CPU ms a word": Number((spent.user / 1_000 / asked.length).toFixed(2)),
  };
}

function nearestIn(words: readonly string[], misspelt: string): string | undefined {
  let nearest: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const word of words) {
    const cost = spellingCost(misspelt, word, least);
    if (cost < least) [nearest, least] = [word, cost];
  }
  return nearest;
}

/** How often each word stands in a title. */
function wordsOfTitles(): Map<string, number> {
  const frequency = new Map<string, number>();
  for (const { natural } of readBundledEntries())
    for (const word of natural.toLowerCase().match(/[a-z]{2,}/g) ?? [])
      frequency.set(word, (frequency.get(word) ?? 0) + 1);
  return frequency;
}

/** Those words that share most pairs of neighbouring letters with another. */
function shortLister(words: readonly string[]): (word: string) => string[] {
  const holders = new Map<string, number[]>();
  for (const [at, word] of words.entries())
    for (const pair of new Set(pairsOf(word))) appendTo(holders, pair, at);
  return (word) => {
    const shared = new Map<number, number>();
    for (const pair of pairsOf(word))
      for (const at of holders.get(pair) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1);
    return [...shared]
      .sort((a, b) => b[1] - a[1])
      .slice(0, SHORT_LIST)
      .map(([at]) => words[at]!);
  };
}

function pairsOf(word: string): string[] {
  return Array.from({ length: word.length + 1 }, (_, at) => ` ${word} `.slice(at, at + 2));
}
