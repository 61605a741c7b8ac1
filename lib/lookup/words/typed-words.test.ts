import { describe, expect, test } from "vitest";
import { queryWords } from "#lib/lookup/words/typed-words";

function read(text: string): string {
  return queryWords(text)
    .tokens.map(({ word, aside }) => (aside ? `(${word})` : word))
    .join(" ");
}

describe("what is said around a title is dropped", () => {
  test.each([
    ["I am currently employed as a nurse", "nurse"],
    ["I work as a nurse", "nurse"],
    ["Job title: Sales manager", "sales manager"],
    ["my job is teaching", "teaching"],
    ["self-employed plumber", "plumber"],
    ["Cleaner (part time)", "cleaner"],
    ["carer looking after the elderly", "carer (elderly)"],
  ])("%s", (text, words) => {
    expect(read(text)).toBe(words);
  });
});

describe("what stands beside a title is told apart from it", () => {
  test.each([
    ["Head of IT", "head (it)"],
    ["Production manager (manufacturing)", "production manager (manufacturing)"],
    ["teacher, primary school", "teacher (primary) (school)"],
    ["nurse - hospital", "nurse (hospital)"],
    ["cook in a care home", "cook (care) (home)"],
  ])("%s", (text, words) => {
    expect(read(text)).toBe(words);
  });
});

test("a place of work is no title", () => {
  expect(queryWords("I work in a shop").placeOnly).toBe(true);
  expect(queryWords("I work in a shop").tokens.map(({ word }) => word)).toEqual(["shop"]);
  expect(queryWords("I work as a cook in a shop").placeOnly).toBe(false);
  expect(queryWords("On-call engineer").placeOnly).toBe(false);
});

test("nothing is left out that is the whole of the text", () => {
  expect(read("retired")).toBe("retired");
  expect(read("A")).toBe("a");
  expect(read("self employed")).toBe("self employed");
});

test("an inverted title is read in natural order too", () => {
  const [inverted] = queryWords("Manager, sales, area").others;
  expect(inverted?.map(({ word }) => word)).toEqual(["area", "sales", "manager"]);
});

test("a full stop or an apostrophe says that a word is short, an ’s does not", () => {
  const short = (text: string) =>
    queryWords(text).tokens.flatMap((token) => (token.short ? [token.word] : []));
  expect(short("Prod. Mgr.")).toEqual(["prod", "mgr"]);
  expect(short("Rec'n asst")).toEqual(["recn"]);
  expect(short("driver's mate")).toEqual([]);
  expect(short("P.A. to H.R. director")).toEqual([]);
});

test("a letter before a stroke may be the beginning of the word after it", () => {
  const [joined] = queryWords("W/house operative").others;
  expect(joined?.map(({ word }) => word)).toEqual(["whouse", "operative"]);
});

test("capitals among small letters are initials, and a word with one capital is none", () => {
  const letters = (text: string) => queryWords(text).tokens.map((token) => token.letters);
  expect(letters("CNS lead")).toEqual(["capital", undefined]);
  expect(letters("Dep Hd")).toEqual([undefined, "word"]);
  expect(letters("HEAD CHEF")).toEqual([undefined, undefined]);
});
