import type { EditionId } from "#lib/facts/edition";
import type { IndexEntry } from "#lib/facts/entry";
import { type KnownNames, knowNames } from "#lib/lookup/other-names/known-names";
import { NO_OTHER_NAMES, type OtherNames } from "#lib/lookup/other-names/other-names";
import { numberQualifiers, type Qualifiers } from "#lib/lookup/qualifiers";
import { readTitles, type TitleTable } from "#lib/lookup/title-table";
import { WholeTitles } from "#lib/lookup/whole-titles/whole-titles";
import { AlikeWords } from "#lib/lookup/word-evidence/alike-words";
import { type Compounds, mendCompounds } from "#lib/lookup/words/compounds";
import { KindredHeads } from "#lib/lookup/words/kindred-heads";
import { isFiller, wordsOf } from "#lib/lookup/words/normalise";
import { ShortenedWords } from "#lib/lookup/words/shortened";
import { Vocabulary } from "#lib/lookup/words/vocabulary";
import { WordResolver } from "#lib/lookup/words/word-resolver";

/** What the lookup needs of an index entry. */
export type LookupEntry = Pick<
  IndexEntry,
  "uid" | "title" | "natural" | "add" | "ind" | "defaultFlag" | "codes" | "see" | "seeEntries"
>;

/** A coding index made ready for looking up: titles and qualifiers as numbered words, and where each word occurs. */
export interface CompiledIndex {
  entries: readonly LookupEntry[];
  /** Of the entries by their ids. */
  positions: ReadonlyMap<string, number>;
  titles: TitleTable;
  /** Known words of each distinct additional term. */
  additions: Map<string, number[]>;
  /** Of each distinct industry text the alternatives it lists ("hotels, catering, public houses"), each as known words. */
  industries: Map<string, number[][]>;
  /** What stands beside each entry's title. */
  qualifiers: Qualifiers;
  /** What other lists of names say of its groups. */
  otherNames: KnownNames;
  vocabulary: Vocabulary;
  compounds: Compounds;
  resolver: WordResolver;
  wholeTitles: WholeTitles;
  shortened: ShortenedWords;
  kindred: KindredHeads;
  alikeWords: AlikeWords;
}

/** @param edition the one whose codes tell which words say the same of the same work */
export function compileIndex(
  entries: readonly LookupEntry[],
  edition: EditionId,
  names: OtherNames = NO_OTHER_NAMES,
): CompiledIndex {
  const vocabulary = new Vocabulary();
  const { table, compounds } = readTitles(
    entries.map(({ title }) => title),
    vocabulary,
  );
  const additions = new Map<string, number[]>();
  const industries = new Map<string, number[][]>();
  const wordsIn = (text: string) => qualifierWords(text, compounds, vocabulary);
  for (const { add, ind } of entries) {
    if (add !== "" && !additions.has(add)) additions.set(add, wordsIn(add));
    if (ind !== "" && !industries.has(ind)) industries.set(ind, ind.split(", ").map(wordsIn));
  }
  const positions = new Map<string, number>();
  for (let position = 0; position < entries.length; position++)
    positions.set(entries[position]!.uid, position);
  const otherNames = knowNames(names, positions, vocabulary);
  vocabulary.close(table.texts.length);
  const resolver = new WordResolver(vocabulary, compounds);
  const wholeTitles = new WholeTitles(() =>
    table.texts.map((_, title) => entries[table.entries[table.entryStarts[title]!]!]!.natural),
  );
  const shortened = new ShortenedWords(vocabulary);
  const kindred = new KindredHeads(table, entries, vocabulary, edition);
  return {
    entries,
    positions,
    titles: table,
    additions,
    industries,
    qualifiers: numberQualifiers(entries, additions, industries),
    otherNames,
    vocabulary,
    compounds,
    resolver,
    shortened,
    kindred,
    alikeWords: new AlikeWords(vocabulary),
    wholeTitles,
  };
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
