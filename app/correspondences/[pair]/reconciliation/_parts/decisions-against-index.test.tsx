import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { reconcileThreeWays } from "#lib/compile/reconcile";
import { publicReading } from "#lib/correspondence/reading";
import { SIDES, tableOf } from "#lib/correspondence/tables.fixture";
import type { DecisionFinder } from "#lib/revision/compiles/map-decisions";
import { type ReviewRow, reviewRows } from "#lib/revision/compiles/review";
import { DecisionsAgainstIndex } from "./decisions-against-index";

/** The pairs of both tables, each with the decision "d" behind it. */
function rowsOf(decided: string[], indexed: string[]): ReviewRow[] {
  const table = tableOf(decided);
  for (const map of table.maps) map.evidence.decisions = ["d"];
  return reviewRows({ table, weights: [] }, reconcileThreeWays(table, tableOf(indexed), []));
}

const find: DecisionFinder = (ids) =>
  ids.map((id) => ({
    id,
    issue: { id: "paper-7", label: "Paper, issue 7" },
    proposal: { id: "p", version: 1 },
    reason: "",
  }));

const markup = (rows: readonly ReviewRow[]) =>
  renderToStaticMarkup(<DecisionsAgainstIndex rows={rows} find={find} reading={publicReading(SIDES)} />);
const text = (rows: readonly ReviewRow[]) => markup(rows).replace(/<[^>]+>/g, "");

test("decisions that make the pairs of the index are said to", () => {
  expect(text(rowsOf(["1111>2221"], ["1111>2221:3"]))).toContain(
    "they make the same 1 pair as the index, no more and no fewer.",
  );
});

test("pairs that only one of the two has are listed with which, and lead to their issues", () => {
  const rows = rowsOf(["1111>2221", "1111>2222"], ["1111>2221:3", "1112>2222:2"]);
  expect(text(rows)).toContain("they make 2 pairs, and differ from the index in 2.");
  expect(text(rows)).toContain(
    "1111 to 2222: decided, but no index entry carries both codes; Paper, issue 7",
  );
  expect(text(rows)).toContain("1112 to 2222: no decision, but 2 index entries carry both codes");
  expect(markup(rows)).toContain('href="/revision/issues/paper-7"');
});
