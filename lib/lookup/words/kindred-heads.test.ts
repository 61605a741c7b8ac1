import { expect, test } from "vitest";
import { testEntry } from "#lib/coding-index/entry-list.fixture";
import { compileIndex } from "#lib/lookup/compiled-index";

/** Titles of each word for the work of so many places; those of one letter are of one group wherever they work. */
const GROUPS: Record<string, string> = { worker: "a", operative: "a", manager: "b", clerk: "c" };
const PLACES = Array.from(
  { length: 30 },
  (_, i) => `place${String.fromCharCode(97 + (i % 26))}${i > 25 ? "x" : ""}`,
);

const { kindred, vocabulary } = compileIndex(
  PLACES.flatMap((place) =>
    Object.entries(GROUPS).map(([head, group]) =>
      testEntry({
        uid: `${head}-${place}`,
        title: `${head}, ${place}`,
        // Another edition comes first, and has no two alike.
        codes: { soc2010: `${head}-${place}`, soc2020: `${group}-${place}` },
      }),
    ),
  ),
  "soc2020",
);
const idOf = (word: string) => vocabulary.find(word)!.id;

test("words whose titles go to the same groups beside the same words may stand for each other", () => {
  expect(kindred.of(idOf("worker")).map(([id]) => id)).toEqual([idOf("operative")]);
  expect(kindred.of(idOf("operative")).map(([id]) => id)).toEqual([idOf("worker")]);
});

test("others may not", () => {
  expect(kindred.of(idOf("manager"))).toEqual([]);
  expect(kindred.of(idOf(PLACES[0]!))).toEqual([]);
});
