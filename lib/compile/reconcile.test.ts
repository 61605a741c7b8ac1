import { expect, test } from "vitest";
import { compile } from "#lib/compile/compile";
import { decisionsInEffect } from "#lib/compile/decisions/decision";
import { agrees, reconcileThreeWays } from "#lib/compile/reconcile";
import { publishedRevision } from "#lib/compile/reconstruct/published-revision";
import { publishedCorrespondence } from "#lib/correspondence/derived-correspondence";
import { countsOf, PAIR, tableOf } from "#lib/correspondence/tables.fixture";
import { readBundled } from "#lib/imports/bundled/bundled";

const told = (pairs: ReturnType<typeof reconcileThreeWays>) =>
  pairs.map(
    ({ source, target, decided, entries, people }) =>
      `${source}>${target} ${decided ? "decided" : "undecided"} ${entries} ${people}`,
  );

test("every pair that any of the three has is told once, with what each says of it", () => {
  const pairs = reconcileThreeWays(
    tableOf(["1111>2221", "1112>2222"]),
    tableOf(["1111>2221:3", "1111>2223:2"]),
    countsOf(["1111>2221 men lfs 5", "1111>2221 women census 2", "1111>2224 men lfs 9"]),
  );
  expect(told(pairs)).toEqual([
    "1111>2221 decided 3 7",
    "1111>2223 undecided 2 0",
    "1111>2224 undecided 0 9",
    "1112>2222 decided 0 null",
  ]);
  expect(pairs.map(agrees)).toEqual([true, false, false, false]);
});

test("where nobody of a group was observed, the records contradict nobody", () => {
  const pairs = reconcileThreeWays(tableOf(["1111>2221"]), tableOf(["1111>2221"]), []);
  expect(pairs.map(agrees)).toEqual([true]);
});

test("a decision to move content that the index did not follow is found", () => {
  const pairs = reconcileThreeWays(
    tableOf(["1111>2221", "1111>2222"]),
    tableOf(["1111>2221"]),
    countsOf(["1111>2221 men lfs 5", "1111>2222 men lfs 5"]),
  );
  expect(told(pairs.filter((pair) => !agrees(pair)))).toEqual(["1111>2222 decided 0 5"]);
});

test("the published revision agrees with its index, and with records on 547 of its pairs", () => {
  const facts = readBundled();
  const { revision, basis } = publishedRevision(facts, { source: "soc2010", target: "soc2020" });
  const decisions = decisionsInEffect(revision.decisions, revision.proposals, revision.papers);
  const pairs = reconcileThreeWays(
    compile(basis, decisions).table,
    publishedCorrespondence(facts, PAIR).table,
    facts.counts,
  );
  expect(pairs.filter(({ decided, entries }) => decided !== entries > 0)).toEqual([]);
  const inIndex = pairs.filter(({ entries }) => entries > 0);
  expect(inIndex).toHaveLength(678);
  expect(inIndex.filter(({ people }) => people !== null && people > 0)).toHaveLength(547);
  expect(pairs.filter(({ decided }) => !decided)).toHaveLength(167);
});
