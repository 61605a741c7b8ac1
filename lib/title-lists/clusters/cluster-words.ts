import { family } from "#lib/lookup/words/normalise";
import { appendTo } from "#lib/platform/append-to";
import type { TitleReader } from "#lib/title-lists/clusters/title-reading";

/**
 * The words of the titles of a list made alike by one another, beside what the lookup knows: initials of words that stand
 * beside the same others ("SRE lead", "site reliability engineer lead"), initials that a word begins with ("MLOps"), words
 * written as one or two, and rare unknown words a slip away from a frequent one; of each word its family is given, so that
 * "farming" and "farm" are one.
 * @param words of each title, in its order, as a `TitleReader` reads them
 */
export function wordsAlike(words: readonly (readonly string[])[], reader: TitleReader): string[][] {
  const counts = countsOf(words);
  const mended = slipsMended(counts, reader);
  const even = words.map((own) => joined(own, counts).map((word) => mended.get(word) ?? word));
  const evenCounts = countsOf(even);
  const spelt = initialsSpelt(even, reader);
  const known = new Map<string, readonly string[]>();
  for (const word of evenCounts.keys())
    known.set(word, spelt.get(word) ?? partsOf(word, spelt, evenCounts, reader) ?? [word]);
  return even.map((own) => own.flatMap((word) => known.get(word)!.map(family)));
}

/** Two words that others write as one are one: "charge point" where there is "chargepoint", "e-sports" where "esports". */
function joined(own: readonly string[], counts: ReadonlyMap<string, number>): string[] {
  const words: string[] = [];
  for (let at = 0; at < own.length; at++) {
    const one = own[at]! + (own[at + 1] ?? "");
    if (at + 1 < own.length && counts.has(one)) {
      words.push(one);
      at++;
    } else words.push(own[at]!);
  }
  return words;
}

function countsOf(words: readonly (readonly string[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const own of words) for (const word of new Set(own)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** A slip in a shorter word makes another word. */
const SHORTEST_MENDED = 6;
/** The other word is so many times as frequent. */
const OFTENER = 2;

/**
 * The unknown words that are one letter left out, put in, changed or swapped away from a more frequent one, with that.
 * Source: the neighbourhoods of deletions of W. Garbe’s SymSpell: words one slip apart have a deletion in common.
 */
function slipsMended(counts: ReadonlyMap<string, number>, reader: TitleReader): Map<string, string> {
  const frequent = (word: string) => (counts.get(word) ?? 0) + reader.knownIn(word);
  const unknown = [...counts.keys()].filter(
    (word) => word.length >= SHORTEST_MENDED && /^[a-z]+$/.test(word) && reader.knownIn(word) === 0,
  );
  if (unknown.length === 0) return new Map();
  const near = new Map<string, string[]>();
  for (const word of counts.keys())
    if (word.length >= SHORTEST_MENDED - 1) for (const cut of deletions(word)) appendTo(near, cut, word);
  const mended = new Map<string, string>();
  for (const word of unknown) {
    let best = word;
    for (const cut of deletions(word))
      for (const other of near.get(cut) ?? [])
        if (other !== word && isOneSlip(word, other) && oftener(frequent(other), frequent(best), other, best))
          best = other;
    if (best !== word && frequent(best) >= OFTENER * frequent(word)) mended.set(word, best);
  }
  return mended;
}

function oftener(a: number, b: number, one: string, other: string): boolean {
  return a > b || (a === b && one < other);
}

function deletions(word: string): string[] {
  const cuts = [word];
  for (let at = 0; at < word.length; at++) cuts.push(word.slice(0, at) + word.slice(at + 1));
  return cuts;
}

/** Whether one letter left out, put in or changed, or two swapped, make one word of the other; the first stays. */
function isOneSlip(one: string, other: string): boolean {
  if (one[0] !== other[0] || Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start++;
  let [endOne, endOther] = [one.length, other.length];
  while (endOne > start && endOther > start && one[endOne - 1] === other[endOther - 1]) {
    endOne--;
    endOther--;
  }
  const [a, b] = [one.slice(start, endOne), other.slice(start, endOther)];
  return (a.length <= 1 && b.length <= 1) || (a.length === 2 && a[0] === b[1] && a[1] === b[0]);
}

const MOST_INITIALS = 5;

/** Initials among the words with what they stand for: the words that begin with them, beside the same other words of a title. */
function initialsSpelt(words: readonly (readonly string[])[], reader: TitleReader): Map<string, string[]> {
  const short = new Map<string, number[]>();
  for (const [at, own] of words.entries())
    for (const word of own) if (/^[a-z]{2,5}$/.test(word) && own.length > 1) appendTo(short, word, at);
  const votes = new Map<string, Map<string, number>>();
  const restOf = (own: readonly string[], from: number, to: number) =>
    [...own.slice(0, from), ...own.slice(to)].sort().join(" ");
  const rests = new Map<string, Set<string>>();
  for (const [word, places] of short)
    rests.set(
      word,
      new Set(places.map((at) => restOf(words[at]!, words[at]!.indexOf(word), words[at]!.indexOf(word) + 1))),
    );
  for (const own of words)
    for (let from = 0; from < own.length; from++)
      for (let to = from + 2; to <= Math.min(own.length, from + MOST_INITIALS); to++) {
        const phrase = own.slice(from, to);
        const initials = phrase.map((word) => word[0]).join("");
        // A phrase alone leaves nothing beside it to know its initials by.
        if (to - from === own.length || !rests.get(initials)?.has(restOf(own, from, to))) continue;
        const own_ = votes.get(initials) ?? new Map<string, number>();
        own_.set(phrase.join(" "), (own_.get(phrase.join(" ")) ?? 0) + 1);
        votes.set(initials, own_);
      }
  const spelt = new Map<string, string[]>();
  for (const [initials, phrases] of votes) {
    // A word of the index that happens to have these letters is that word.
    if (reader.knownIn(initials) > 0 && reader.spelt(initials).length === 0 && initials.length > 3) continue;
    const [[phrase] = [""]] = [...phrases].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    spelt.set(initials, phrase.split(" "));
  }
  return spelt;
}

/** An unknown word that begins with known initials, whose words stand in the list, and ends with a word: "mlops". */
function partsOf(
  word: string,
  spelt: ReadonlyMap<string, readonly string[]>,
  counts: ReadonlyMap<string, number>,
  reader: TitleReader,
): string[] | null {
  if (!/^[a-z]{4,}$/.test(word) || reader.knownIn(word) > 0) return null;
  for (let cut = Math.min(4, word.length - 2); cut >= 2; cut--) {
    const [initials, rest] = [word.slice(0, cut), word.slice(cut)];
    const own = spelt.get(initials);
    const meant = own ? [own] : reader.spelt(initials).filter((to) => to.every((one) => counts.has(one)));
    const ending = ENDINGS.get(rest);
    const isWord = ending !== undefined || counts.has(rest) || reader.knownIn(rest) > 0;
    if (meant[0] && isWord) return [...meant[0], ...(ending === undefined ? [rest] : reader.wordsIn(ending))];
  }
  return null;
}

/** Ends of words made of initials, in one form, with what they are written as by themselves: "mlops" ends as "ML ops" does. */
const ENDINGS = new Map([
  ["op", "ops"],
  ["tech", "tech"],
  ["dev", "dev"],
  ["sec", "sec"],
  ["eng", "eng"],
]);
