import { expect, test } from "vitest";
import { compoundsOf, mendCompounds } from "#lib/lookup/words/compounds";
import { wordsOfTitles } from "#lib/lookup/words/title-words";
import { titleTokens } from "#lib/lookup/words/token";

const titles = wordsOfTitles([
  "Driver, fork-lift",
  "Attendant, lift, fork",
  "Driver, forklift",
  "Bookkeeper",
  "Bookkeeper, head",
  "Clerk, bookkeeper",
  "Keeper, book",
  "Salesman",
]);
const compounds = compoundsOf(titles);
const mended = (title: string) => mendCompounds(titleTokens(title), compounds).map(({ word }) => word);

test("a compound takes the form that the index uses oftener", () => {
  expect(mended("Driver, forklift")).toEqual(["fork", "lift", "driver"]);
  expect(mended("Keeper, book")).toEqual(["bookkeeper"]);
});

test("the word that names the occupation stays marked", () => {
  expect(mendCompounds(titleTokens("Keeper, book"), compounds)).toEqual([
    { word: "bookkeeper", head: true, aside: false },
  ]);
});

test("a man, woman or person apart is the -man of the index", () => {
  expect(mended("Person, sales")).toEqual(["salesman"]);
  expect(mended("Woman, sales")).toEqual(["salesman"]);
  expect(mended("Person, tall")).toEqual(["tall", "person"]);
});
