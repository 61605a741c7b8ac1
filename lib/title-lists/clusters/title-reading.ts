import type { Lookup } from "#lib/lookup/lookup";
import { readingsAsWritten } from "#lib/lookup/readings/reading";
import { isFiller, stem, wordsOf } from "#lib/lookup/words/normalise";

/** What the lookup knows of the words of titles. */
export interface TitleReader {
  /**
   * The words of a title in its order, what stands beside the title proper (in brackets, after a comma) before it, short forms
   * and initials that it knows spelt out, each in one form.
   */
  wordsIn(title: string): string[];
  /** In how many titles of the index a word stands; 0 for one that it does not know. */
  knownIn(word: string): number;
  /** How many titles the index has. */
  titles: number;
  /** The words that initials are known to stand for ("ml": machine, learning); none where they are no initials. */
  spelt(initials: string): readonly (readonly string[])[];
}

/** A word that the lookup takes for another only since it is like it stays as it is: what is new is not to be lost. */
const SAME = 0.99;

/** Reads titles by what the lookup knows, so that "ML engineer" and "machine learning engineers" have the same words. */
export function titleReader(lookup: Lookup): TitleReader {
  const { vocabulary } = lookup.index;
  const reader = { ...lookup.index, replacements: lookup.replacements, initials: lookup.initials };
  const oneForm = (word: string) => vocabulary.find(word)?.stem ?? stem(word);
  return {
    wordsIn(title) {
      // With white space at its end no word is still being typed.
      const [reading] = readingsAsWritten(`${title} `, reader);
      if (!reading || reading.guessed > 0) return plainWords(title).map(oneForm);
      const words = reading.words.filter(({ word }) => !isFiller(word));
      return [...words.filter(({ aside }) => aside), ...words.filter(({ aside }) => !aside)].map(
        ({ word, fits, correction }) => {
          const [[id, fit] = [-1, 0]] = fits;
          return correction !== "spelling" && fit >= SAME ? vocabulary.words[id]!.stem : stem(word);
        },
      );
    },
    knownIn: (word) => vocabulary.find(word)?.titles.length ?? 0,
    titles: lookup.index.titles.texts.length,
    spelt: (initials) =>
      (lookup.replacements.get(initials) ?? [])
        .filter(({ from, to }) => from.length === 1 && to.map((word) => word[0]).join("") === initials)
        .map(({ to }) => to.map(oneForm)),
  };
}

function plainWords(title: string): string[] {
  const [, proper = title, beside = ""] = /^([^(,]+)[(,](.*)$/.exec(title) ?? [];
  return wordsOf(`${beside} ${proper}`).filter((word) => !isFiller(word));
}
