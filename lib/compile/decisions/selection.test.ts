import fc from "fast-check";
import { expect, test } from "vitest";
import { testEntry } from "#lib/coding-index/entry-list.fixture";
import { type EntryCondition, selectEntries, selectionInWords } from "#lib/compile/decisions/selection";

const entries = [
  testEntry({ uid: "a", title: "Artist, make-up", ind: "films" }),
  testEntry({ uid: "b", title: "Artist, make-up", ind: "theatres" }),
  testEntry({ uid: "c", title: "Artist, make-up" }),
  testEntry({ uid: "d", title: "Beautician", add: "qualified" }),
];

function found(...conditions: EntryCondition[]): string {
  return selectEntries({ by: "rule", rule: { conditions } }, entries)
    .map(({ uid }) => uid)
    .join("");
}

test.each<[EntryCondition, string]>([
  [{ field: "title", test: "has", phrases: ["make-up artists"] }, "abc"],
  [{ field: "title", test: "lacks", phrases: ["artist"] }, "d"],
  [{ field: "ind", test: "has", phrases: ["film", "theatre"] }, "ab"],
  [{ field: "ind", test: "empty", phrases: [] }, "cd"],
  [{ field: "add", test: "filled", phrases: [] }, "d"],
  [{ field: "title", test: "has", phrases: [""] }, ""],
])("%j finds entries %j, whatever the number and order of words", (condition, uids) => {
  expect(found(condition)).toBe(uids);
});

test("every condition has to hold, and no condition finds nothing", () => {
  expect(
    found(
      { field: "title", test: "has", phrases: ["artist"] },
      { field: "ind", test: "has", phrases: ["films"] },
    ),
  ).toBe("a");
  expect(found()).toBe("");
});

test("listed entries are found in the index's order, unknown ones not at all", () => {
  const selection = { by: "entries" as const, uids: ["d", "z", "a"] };
  expect(selectEntries(selection, entries).map(({ uid }) => uid)).toEqual(["a", "d"]);
});

test("a condition and its contrary share the entries out between them", () => {
  const phrase = fc.constantFrom("artist", "film", "make-up", "qualified", "beautician", "plumber");
  fc.assert(
    fc.property(
      fc.constantFrom("title" as const, "add" as const, "ind" as const),
      fc.array(phrase),
      (field, phrases) => {
        const both = found({ field, test: "has", phrases }) + found({ field, test: "lacks", phrases });
        expect([...both].sort().join("")).toBe("abcd");
      },
    ),
  );
});

test.each([
  [{ by: "entries" as const, uids: ["a"] }, "1 index entry"],
  [{ by: "description" as const, text: "make-up artists" }, "“make-up artists”"],
  [
    {
      by: "rule" as const,
      rule: {
        conditions: [
          { field: "title" as const, test: "has" as const, phrases: ["artist"] },
          { field: "ind" as const, test: "has" as const, phrases: ["film", "theatre"] },
        ],
      },
    },
    "entries whose title has “artist” and industry qualifier has “film” or “theatre”",
  ],
])("%j reads as words", (selection, words) => {
  expect(selectionInWords(selection)).toBe(words);
});
