import { describe, expect, test } from "vitest";
import { testEntry } from "#lib/coding-index/entry-list.fixture";
import { compileIndex } from "#lib/lookup/compiled-index";
import { Initials } from "#lib/lookup/words/initials";

const titles = [
  "Officer, health and safety",
  "Adviser, health and safety",
  "Manager, health and safety",
  "Nurse, specialist, clinical",
  "Specialist, nurse, clinical",
  "Specialist, nurse, clinical, senior",
  "Manager, hotel services",
  "Assistant, hotel services",
  "Clerk, hotel services",
  "Porter, hotel services",
  "Worker, hotel services",
  "Steward, hotel services",
];
const entries = titles.map((title, i) =>
  testEntry({ uid: `a${i}`, title, ind: i === 0 ? "road haulage company" : "" }),
);
const initials = new Initials(compileIndex(entries, "soc2020"), ["Site reliability officers"]);
const phrases = (word: string, alone = false) =>
  initials.read(word, alone).map(({ words }) => words.join(" "));

describe("initials are those of phrases in the index", () => {
  test("letters joined by an ampersand are words joined by “and”", () => {
    expect(phrases("h&s")[0]).toBe("health safety");
  });

  test("without it, the phrase that stands oftener comes first, and rivals are kept", () => {
    const found = initials.read("hs", false);
    expect(found.map(({ words }) => words.join(" "))).toEqual(["hotel services"]);
  });

  test("alone, they name an occupation", () => {
    expect(phrases("cns", true)).toEqual(["clinical nurse specialist"]);
    expect(phrases("hs", true)).toEqual([]);
  });

  test("qualifiers have them too", () => {
    expect(phrases("rhc")).toEqual([]);
    expect(initials.read("rh&c", false)).toEqual([]);
  });

  test("and nothing else has", () => {
    for (const word of ["xq", "h", "hsqxyzw", "h1"]) expect(initials.read(word, false)).toEqual([]);
  });
});
