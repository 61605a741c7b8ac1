import { expect, test } from "vitest";
import { tableOf } from "#lib/files/table";
import { decisionColumns } from "#lib/revision/compiles/decision-columns";
import { decisionFinder, issuesOf } from "#lib/revision/compiles/map-decisions";
import { decision } from "#lib/revision/revision.fixture";

const find = decisionFinder([
  decision("a"),
  { ...decision("b"), version: 3, reason: "They are alike" },
  { ...decision("c"), issue: decision("a").issue },
]);

test("decisions are found in the order asked for, each with its issue, the version of the proposal and its reason", () => {
  const found = (name: string, version: number, reason: string) => ({
    ...{ id: name, issue: { id: `issue-${name}`, label: `Issue ${name}` }, reason },
    proposal: { id: `proposal-${name}`, version },
  });
  expect(find(["b", "a"])).toEqual([found("b", 3, "They are alike"), found("a", 1, "")]);
  expect(find([])).toEqual([]);
});

test("issues are named once, however many decisions there are on them", () => {
  expect(issuesOf(find(["a", "b", "c"])).map(({ id }) => id)).toEqual(["issue-a", "issue-b"]);
});

test("in a file a row has its issues, proposals with version, and decisions; or that it is unchanged", () => {
  const { columns, rows } = tableOf(decisionColumns(find), [
    { decisions: ["a", "b"] },
    { decisions: [] },
    { decisions: [], decided: false },
  ]);
  expect(columns.map(({ name }) => name)).toEqual(["issues", "issue_ids", "proposals", "decisions"]);
  expect(rows).toEqual([
    ["Issue a; Issue b", "issue-a issue-b", "proposal-a/1 proposal-b/3", "a b"],
    ["unchanged", "", "", ""],
    ["", "", "", ""],
  ]);
});
