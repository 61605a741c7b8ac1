import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { family, fold, stem, wordsOf } from "#lib/lookup/words/normalise";

describe("fold", () => {
  test.each([
    ["Café owner’s mate & Co", "cafe owner's mate  and  co"],
    ["R\u00c9SUM\u00c9 WRITER", "resume writer"],
    ["Electrician\ufffds mate", "electrician's mate"],
  ])("%s", (text, folded) => {
    expect(fold(text)).toBe(folded);
  });
});

describe("wordsOf", () => {
  test.each([
    ["Driver's mate", ["driver", "mate"]],
    ["surveyors' clerk", ["surveyors", "clerk"]],
    ["Fork-lift truck/HGV driver", ["fork", "lift", "truck", "hgv", "driver"]],
    ["H.G.V. driver", ["hgv", "driver"]],
    ["Research & development", ["research", "and", "development"]],
    ["R&D manager", ["r&d", "manager"]],
    ["R and D manager", ["r&d", "manager"]],
    ["Maitre d'hotel", ["maitre", "d", "hotel"]],
    ["W'house operative", ["whouse", "operative"]],
    ["  ", []],
    ["врач", []],
  ])("%s", (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });
});

describe("stem gives one form to", () => {
  test.each([
    ["plurals", ["engineer", "engineers"]],
    ["plurals in -ies", ["secretary", "secretaries"]],
    ["plurals in -es", ["coach", "coaches"]],
    ["men and women", ["salesman", "saleswoman", "salesperson", "salespeople", "saleslady", "salesmen"]],
    ["feminine forms", ["waiter", "waitress", "waitresses"]],
    ["American spellings", ["labour", "labor"]],
    ["American endings", ["organiser", "organizer"]],
    ["single and double l", ["counsellor", "counselor"]],
  ])("%s", (_, words) => {
    expect(new Set(words.map(stem)).size).toBe(1);
  });

  test("but not to different words", () => {
    const words = [
      "filling",
      "filing",
      "glass",
      "gas",
      "business",
      "woman",
      "man",
      "constructor",
      "toString",
    ];
    expect(new Set(words.map(stem)).size).toBe(words.length);
  });
});

test("a family holds the words of one kind of work and no other", () => {
  expect(family("plumber")).toBe(family("plumbing"));
  expect(family("teacher")).toBe(family("teaching"));
  expect(family("engineer")).toBe(family("engineering"));
  expect(family("baker")).not.toBe(family("banker"));
});

test("no text makes folding fail, and folding twice is folding once", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const folded = fold(text);
      expect(wordsOf(folded)).toEqual(wordsOf(text));
      for (const word of wordsOf(text)) expect(family(stem(word)).length).toBeGreaterThan(0);
    }),
  );
});
