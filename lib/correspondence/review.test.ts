import { describe, expect, test } from "vitest";
import { reconcile } from "#lib/correspondence/reconcile";
import { agreementOf, type ReviewConditions, reviewFor, reviewRows } from "#lib/correspondence/review";
import { readReviewQuery, reviewHref } from "#lib/correspondence/review-query";
import { reviewTable } from "#lib/correspondence/review-table";
import { mapRows } from "#lib/correspondence/rows";
import { countsOf, tableOf } from "#lib/correspondence/tables.fixture";
import { deriveWeights } from "#lib/correspondence/weights";

const table = tableOf(["1111>2221:5", "1111>2222:2", "1112>2222:7"], { sources: { 1112: "Web designers" } });
const counts = countsOf([
  "1111>2221 men census 6",
  "1111>2221 women census 2",
  "1111>2223 men census 1",
  "1112>2221 men census 1",
  "1112>2221 men lfs 4",
]);
const weights = deriveWeights(counts);
const rows = reviewRows({ table, weights, rows: mapRows(table), problems: [] }, reconcile(table, counts));
const none: ReviewConditions = { list: "observed", text: "", source: "", target: "", minPeople: undefined };
const found = (conditions: Partial<ReviewConditions>) =>
  reviewFor(rows, { ...none, ...conditions }).map((row) => `${row.source.code}>${row.target.code}`);

describe("the review lists", () => {
  test("hold every pair once, in the list of the sources that have it", () => {
    expect([found({}), found({ list: "index" }), found({ list: "both" })]).toEqual([
      ["1112>2221", "1111>2223"],
      ["1112>2222", "1111>2222"],
      ["1111>2221"],
    ]);
  });

  test("tell of each data set apart, and nothing where nobody was observed", () => {
    const [row] = reviewFor(rows, none);
    expect(row).toMatchObject({ people: 5, census: { count: 1, forward: 1 }, lfs: { count: 4 }, entries: 0 });
    expect(reviewFor(rows, { ...none, list: "index" })[0]).toMatchObject({
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
      pairs: { observed: 2, index: 2, both: 1 },
      explained: { census: 0.8, lfs: 0 },
    });
  });

  test("as a file leave the figures of nobody empty", () => {
    const { columns, rows: cells } = reviewTable(reviewFor(rows, { ...none, list: "index" }));
    const at = (name: string) => columns.findIndex((column) => column.name === name);
    expect(cells.map((row) => [row[at("found")], row[at("entries")], row[at("count_both_census")]])).toEqual([
      ["only in the index", 7, ""],
      ["only in the index", 2, ""],
    ]);
  });
});

test("what is asked of a list comes back from its address", () => {
  const parameters = { list: "index", q: "web", source: "11", target: "2", people: "10", page: "2" };
  const { query, asked } = readReviewQuery(parameters);
  const { searchParams } = new URL(reviewHref(query, { page: 2 }), "http://localhost");
  expect([Object.fromEntries(searchParams), asked.errors]).toEqual([parameters, []]);
});
