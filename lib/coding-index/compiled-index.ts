import { type Compounds, compoundsOf, mendCompounds } from "#lib/coding-index/compounds";
import type { IndexEntry } from "#lib/coding-index/entry";
import { isFiller, wordsOf } from "#lib/coding-index/normalise";
import { type Token, titleTokens } from "#lib/coding-index/token";
import { Vocabulary } from "#lib/coding-index/vocabulary";

/** What the lookup needs of an index entry. */
export type LookupEntry = Pick<
  IndexEntry,
  "uid" | "title" | "natural" | "add" | "ind" | "defaultFlag" | "codes" | "see" | "seeEntries"
>;

/** A title of the index, however many entries share it. */
export interface CompiledTitle {
  title: string;
  /** Known words in natural order. */
  words: number[];
  /** For each word, whether it names the occupation. */
  heads: boolean[];
  /** Positions of its entries. */
  entries: number[];
}

/** A coding index made ready for looking up: titles and qualifiers as numbered words, and where each word occurs. */
export interface CompiledIndex {
  entries: readonly LookupEntry[];
  titles: CompiledTitle[];
  /** Known words of each distinct additional term. */
  additions: Map<string, number[]>;
  /** Of each distinct industry text the alternatives it lists ("hotels, catering, public houses"), each as known words. */
  industries: Map<string, number[][]>;
  vocabulary: Vocabulary;
  compounds: Compounds;
}

export function compileIndex(entries: readonly LookupEntry[]): CompiledIndex {
  const positions = new Map<string, number[]>();
  for (const [position, { title }] of entries.entries()) {
    const same = positions.get(title);
    if (same) same.push(position);
    else positions.set(title, [position]);
  }
  const read = [...positions.keys()].map(titleTokens);
  const compounds = compoundsOf(read);
  const vocabulary = new Vocabulary();
  vocabulary.texts = positions.size;
  const titles: CompiledTitle[] = [];
  let i = 0;
  for (const [title, at] of positions) {
    titles.push(compileTitle(title, mendCompounds(read[i]!, compounds), at, vocabulary, i));
    i++;
  }
  const additions = new Map<string, number[]>();
  const industries = new Map<string, number[][]>();
  const wordsIn = (text: string) => qualifierWords(text, compounds, vocabulary);
  for (const { add, ind } of entries) {
    if (add !== "" && !additions.has(add)) additions.set(add, wordsIn(add));
    if (ind !== "" && !industries.has(ind)) industries.set(ind, ind.split(", ").map(wordsIn));
  }
  return { entries, titles, additions, industries, vocabulary, compounds };
}

function compileTitle(
  title: string,
  tokens: Token[],
  entries: number[],
  vocabulary: Vocabulary,
  number: number,
): CompiledTitle {
  const words: number[] = [];
  const heads: boolean[] = [];
  for (const { word, head } of tokens) {
    const id = vocabulary.learn(word);
    const known = vocabulary.words[id]!;
    words.push(id);
    heads.push(head);
    if (known.titles.at(-1) !== number) known.titles.push(number);
    else continue;
    if (head) known.asHead++;
  }
  return { title, words, heads, entries };
}

function qualifierWords(text: string, compounds: Compounds, vocabulary: Vocabulary): number[] {
  const tokens = wordsOf(text)
    .filter((word) => !isFiller(word))
    .map((word) => ({ word, head: false, aside: true }));
  const words = new Set<number>();
  for (const { word } of mendCompounds(tokens, compounds)) words.add(vocabulary.learn(word));
  for (const id of words) vocabulary.words[id]!.qualifiers++;
  return [...words];
}

/** An entry's qualifiers, each as its alternatives, each of those as known words. */
export function qualifiersOf(index: CompiledIndex, { add, ind }: LookupEntry): number[][][] {
  const additions = index.additions.get(add);
  const industries = index.industries.get(ind);
  const qualifiers: number[][][] = [];
  if (additions && additions.length > 0) qualifiers.push([additions]);
  if (industries) qualifiers.push(industries);
  return qualifiers;
}
