import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { PairSides } from "#components/correspondence/pair/pair-sides";
import type { ThreeWayPair } from "#lib/compile/reconcile";
import { publicReading } from "#lib/correspondence/reading";
import { SIDES } from "#lib/correspondence/tables.fixture";

const pair: ThreeWayPair = {
  source: "1111",
  target: "2221",
  decided: true,
  decisions: ["d"],
  entries: 2,
  people: 5,
  observed: [],
};
const shown = (sides: Partial<ThreeWayPair>) =>
  renderToStaticMarkup(<PairSides sides={{ ...pair, ...sides }} reading={publicReading(SIDES)} />);
const text = (sides: Partial<ThreeWayPair>) => shown(sides).replace(/<[^>]+>/g, "");

test("each side says whether it has the pair", () => {
  expect(text({})).toBe(
    "DecisionsYes, make it: 1 decisionCoding indexYes, 2 entries are coded to both groupsDual-coded recordsYes, 5 people were coded to both groups",
  );
});

test("records say nothing where nobody of the group was observed, and contradict nobody", () => {
  expect(text({ people: null })).toContain("Dual-coded records–, say nothing");
  expect(shown({ people: null })).not.toContain("They disagree");
});

test("a pair that the sides disagree on leads to where it is listed", () => {
  expect(shown({ decided: false, decisions: [], people: 0 })).toContain(
    'href="/correspondences/soc2010-soc2020/reconciliation?list=index&amp;source=1111&amp;target=2221"',
  );
});
