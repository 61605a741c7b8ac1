import fc from "fast-check";
import { expect, test } from "vitest";
import { SpellingIndex, spellingCost } from "#lib/lookup/words/spelling";

const word = fc.string({ unit: fc.constantFrom(..."abcdeilnorst"), minLength: 1, maxLength: 12 });
const known = [
  "plumber",
  "lumber",
  "receptionist",
  "nurse",
  "nursery",
  "teacher",
  "electrician",
  "barber",
  "baker",
];
const index = new SpellingIndex(known);
const nearest = (text: string) => index.nearest(text, 3, () => 0).map((found) => found.word);

test.each([
  ["plummer", "plumber"],
  ["recepshunist", "receptionist"],
  ["nusre", "nurse"],
  ["teecher", "teacher"],
  ["electrition", "electrician"],
])("%s is nearest to %s", (slip, right) => {
  expect(nearest(slip)[0]).toBe(right);
});

test("what is like no known word has no near one", () => {
  expect(nearest("xylophone")).toEqual([]);
  expect(nearest("at")).toEqual([]);
});

test("a likelier word comes before one that is as near", () => {
  const favour = (one: string) => (one === "baker" ? 0.5 : 0);
  expect(index.nearest("baber", 1, favour)[0]?.word).toBe("baker");
});

test("usual slips cost less than others", () => {
  expect(spellingCost("nusre", "nurse")).toBeLessThan(spellingCost("nutre", "nurse"));
  expect(spellingCost("plummber", "plumber")).toBeLessThan(spellingCost("plumxber", "plumber"));
  expect(spellingCost("accountent", "accountant")).toBeLessThan(spellingCost("accounttnt", "accountant"));
});

test("only a word itself costs nothing", () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(spellingCost(a, a)).toBe(0);
      expect(spellingCost(a, b) === 0).toBe(a === b);
    }),
  );
});

test("the limit changes no cost that is within it", () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      const cost = spellingCost(a, b);
      expect(spellingCost(a, b, cost)).toBe(cost);
    }),
  );
});
