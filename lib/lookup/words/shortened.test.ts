import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ShortenedWords, shorteningCost } from "#lib/lookup/words/shortened";
import { Vocabulary } from "#lib/lookup/words/vocabulary";

function vocabularyOf(words: readonly [word: string, titles: number][]): Vocabulary {
  const vocabulary = new Vocabulary();
  let title = 0;
  for (const [word, count] of words) {
    for (let i = 0; i < count; i++) vocabulary.learnTitleWord(word, title++, false);
  }
  vocabulary.close(title);
  return vocabulary;
}

const vocabulary = vocabularyOf([
  ["production", 40],
  ["product", 8],
  ["prop", 30],
  ["manager", 90],
  ["maker", 50],
  ["assistant", 90],
  ["asset", 20],
  ["warehouse", 20],
  ["house", 40],
  ["reception", 5],
  ["building", 20],
  ["maintenance", 30],
  ["accounts", 30],
]);
const shortened = new ShortenedWords(vocabulary);
const first = (short: string) => vocabulary.words[shortened.read(short)[0]?.id ?? -1]?.written;

describe("a word written short is one whose letters it has in order, the commonest and likeliest first", () => {
  test.each([
    ["prod", "production"],
    ["mgr", "manager"],
    ["asst", "assistant"],
    ["whouse", "warehouse"],
    ["recn", "reception"],
    ["bldg", "building"],
    ["mtce", "maintenance"],
    ["accts", "accounts"],
    ["maint", "maintenance"],
  ])("%s", (short, word) => {
    expect(first(short)).toBe(word);
  });
});

test("rivals are kept, each with less of a fit", () => {
  const fits = shortened.read("prod").map(({ id, fit }) => [vocabulary.words[id]!.written, fit] as const);
  expect(fits.map(([word]) => word)).toEqual(["production", "product"]);
  expect(fits[1]![1]).toBeLessThan(fits[0]![1]);
});

test("what is no such word is short for nothing", () => {
  for (const word of ["xyz", "house", "m", "prod1", "grm"]) expect(shortened.read(word)).toEqual([]);
});

test("whatever letters are left out after the first, the word may be read again", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{4,12}$/), fc.infiniteStream(fc.boolean()), (word, keeps) => {
      const short = word[0]! + [...word.slice(1)].filter(() => keeps.next().value).join("");
      const isShorter = short.length + 2 <= word.length;
      expect(Number.isFinite(shorteningCost(short, word))).toBe(isShorter);
    }),
  );
});
