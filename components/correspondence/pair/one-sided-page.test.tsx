import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { OneSidedPage } from "#components/correspondence/pair/one-sided-page";
import { testEntry } from "#lib/coding-index/entry-list.fixture";
import { compile } from "#lib/compile/compile";
import { viewOneSided } from "#lib/correspondence/pairs/one-sided";
import { publicReading } from "#lib/correspondence/reading";
import { mapRows } from "#lib/correspondence/rows";
import { SIDES } from "#lib/correspondence/tables.fixture";
import { decidedIssues } from "#lib/revision/compiles/decided-issues";
import { decisionFinder } from "#lib/revision/compiles/map-decisions";
import { decision, smallBasis } from "#lib/revision/revision.fixture";

const basis = smallBasis();
const decisions = [
  decision("away", { type: "remove", source: "1112" }),
  decision("new", { type: "create", group: { code: "1113", title: "Carers" } }),
];
const rows = mapRows(compile(basis, decisions).table);
const issues = decidedIssues(decisions, { source: "soc2010", target: "soc2020" }, new Map());

function text(...codes: [string, string]): string {
  const view = viewOneSided(rows, codes)!;
  return renderToStaticMarkup(
    <OneSidedPage
      view={view}
      reading={publicReading(SIDES)}
      find={decisionFinder(decisions)}
      issues={issues}
      entries={view.row.entries.map((uid) => testEntry({ uid, title: `Entry ${uid}` }))}
      page={1}
    />,
  ).replace(/<[^>]+>/g, " ");
}

test("content that goes nowhere names the decision and its index entries", () => {
  const page = text("1112", "none");
  expect(page).toContain("Content of 1112 is removed: no group of SOC2020 has it.");
  expect(page).toContain("Issue away");
  expect(page).toContain("Entry 1112-3");
});

test("a group from no earlier content names the decision that creates it", () => {
  const page = text("none", "1113");
  expect(page).toContain("1113 is created: no content of SOC2010 is in it.");
  expect(page).toContain("Issue new");
});
