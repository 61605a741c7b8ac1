import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { reconcileThreeWays } from "#lib/compile/reconcile";
import { anyCounts, anyTable, countsOf, SIDES, tableOf } from "#lib/correspondence/tables.fixture";
import { deriveWeights } from "#lib/correspondence/weights";
import {
  agreementOf,
  REVIEW_LISTS,
  type ReviewConditions,
  type ReviewList,
  reviewFor,
  reviewRows,
} from "#lib/revision/compiles/review";
import { readReviewAddress, reviewHref } from "#lib/revision/compiles/review-address";
import { reviewTable } from "#lib/revision/compiles/review-table";

const table = tableOf(["1111>2221:5", "1111>2222:2", "1112>2222:7", "1113>2224"], {
  sources: { 1112: "Web designers" },
});
const indexed = tableOf(["1111>2221:5", "1111>2222:2", "1112>2222:7", "1113>2225:4"]);
const counts = countsOf([
  "1111>2221 men census 6",
  "1111>2221 women census 2",
  "1111>2223 men census 1",
  "1112>2221 men census 1",
  "1112>2221 men lfs 4",
]);
const weights = deriveWeights(counts);
const rows = reviewRows({ table, weights }, reconcileThreeWays(table, indexed, counts));
const none: ReviewConditions = { list: "observed", text: "", source: "", target: "", minPeople: undefined };
const found = (conditions: Partial<ReviewConditions>) =>
  reviewFor(rows, { ...none, ...conditions }).map((row) => `${row.source.code}>${row.target.code}`);

describe("the review lists", () => {
  test("hold every pair once, in the list of the sides that have it", () => {
    const lists = Object.keys(REVIEW_LISTS) as ReviewList[];
    expect(Object.fromEntries(lists.map((list) => [list, found({ list })]))).toEqual({
      observed: ["1112>2221", "1111>2223"],
      decided: ["1113>2224"],
      index: ["1113>2225"],
      unobserved: ["1112>2222", "1111>2222"],
      all: ["1111>2221"],
    });
    expect(lists.flatMap((list) => found({ list }))).toHaveLength(rows.length);
  });

  test("tell of each data set apart, and nothing where nobody was observed", () => {
    const [row] = reviewFor(rows, none);
    expect(row).toMatchObject({ people: 5, census: { count: 1, forward: 1 }, lfs: { count: 4 }, entries: 0 });
    expect(reviewFor(rows, { ...none, list: "unobserved" })[0]).toMatchObject({
      census: undefined,
      lfs: undefined,
    });
  });

  test.each<[string, Partial<ReviewConditions>, string[]]>([
    ["the start of a code", { source: "1111" }, ["1111>2223"]],
    ["the start of the other code", { target: "2221" }, ["1112>2221"]],
    ["words of a title", { text: "web" }, ["1112>2221"]],
    ["people of both data sets together", { minPeople: 5 }, ["1112>2221"]],
  ])("can be had by %s", (_, conditions, expected) => {
    expect(found(conditions)).toEqual(expected);
  });

  test("agree on a share of the people of each data set", () => {
    expect(agreementOf(rows)).toEqual({
      sides: { decided: 4, index: 4, observed: 3 },
      explained: { census: 0.8, lfs: 0 },
    });
  });

  test("as a file leave the figures of nobody empty", () => {
    const { columns, rows: cells } = reviewTable(
      reviewFor(rows, { ...none, list: "unobserved" }),
      () => [],
      SIDES,
    );
    const at = (name: string) => columns.findIndex((column) => column.name === name);
    expect(cells.map((row) => [row[at("found")], row[at("entries")], row[at("count_both_census")]])).toEqual([
      [REVIEW_LISTS.unobserved, 7, ""],
      [REVIEW_LISTS.unobserved, 2, ""],
    ]);
  });
});

test("whatever the three sides have, each pair of any of them is in the one list that says which", () => {
  const sides: Record<ReviewList, [decided: boolean, index: boolean, observed: boolean | "either"]> = {
    observed: [false, false, true],
    decided: [true, false, "either"],
    index: [false, true, "either"],
    unobserved: [true, true, false],
    all: [true, true, true],
  };
  fc.assert(
    fc.property(anyTable, anyTable, anyCounts, (compiled, ofIndex, counted) => {
      const pairs = (all: readonly { source: string | null; target: string | null }[]) =>
        new Set(all.flatMap(({ source, target }) => (source && target ? [`${source}>${target}`] : [])));
      const [decided, index] = [pairs(compiled.maps), pairs(ofIndex.maps)];
      const observed = pairs(counted.filter(({ count }) => count > 0));
      const found = reviewRows(
        { table: compiled, weights: [] },
        reconcileThreeWays(compiled, ofIndex, counted),
      );
      const keys = found.map(({ source, target }) => `${source.code}>${target.code}`);
      expect([...keys].sort()).toEqual([...new Set([...decided, ...index, ...observed])].sort());
      for (const [at, { list }] of found.entries()) {
        const key = keys[at] ?? "";
        const [isDecided, isIndexed, isObserved] = sides[list];
        expect([decided.has(key), index.has(key)]).toEqual([isDecided, isIndexed]);
        if (isObserved !== "either") expect(observed.has(key)).toBe(isObserved);
      }
    }),
  );
});

test("what is asked of a list comes back from its address", () => {
  const parameters = { list: "index", q: "web", source: "11", target: "2", people: "10", page: "2" };
  const { asked, reader } = readReviewAddress(parameters, SIDES);
  const { searchParams } = new URL(reviewHref("/here", asked, { page: 2 }), "http://localhost");
  expect([Object.fromEntries(searchParams), reader.errors]).toEqual([parameters, []]);
});
