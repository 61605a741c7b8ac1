import { expect, test } from "vitest";
import { evaluate } from "#lib/lookup/evaluation/evaluate";
import { fixtureLookup } from "#lib/lookup/lookup.fixture";

const gold = (title: string, code: string, industry = "") => ({ title, code, industry });

test("shares count where the right group stands, and how far a first result agrees", () => {
  const figures = evaluate(
    fixtureLookup,
    [
      gold("plumber", "5314"),
      gold("nurse", "6143", "dental practice"),
      gold("sales assistant", "7114"),
      gold("sales manager", "3542"),
      gold("xyzzy", "1115"),
    ],
    "soc2010",
  );
  expect(figures).toMatchObject({
    n: 5,
    top1: 0.4,
    top5: 0.6,
    top10: 0.6,
    level1: 0.8,
    level2: 0.8,
    level3: 0.8,
  });
  expect(figures.failures.map(({ title, expected, got }) => [title, expected, got[0]?.code])).toEqual([
    ["sales assistant", "7114", "7111"],
    ["sales manager", "3542", "3545"],
    ["xyzzy", "1115", undefined],
  ]);
  expect(figures.failures[0]?.got[0]).toMatchObject({
    title: "Sales and retail assistants",
    entry: "Sales assistant",
  });
});

test("a title that cannot be looked up is a failure, not an error", () => {
  expect(evaluate(fixtureLookup, [gold("?", "5314")], "soc2010")).toMatchObject({ n: 1, top10: 0 });
});

test("no titles give no shares", () => {
  expect(evaluate(fixtureLookup, [], "soc2010")).toMatchObject({ n: 0, top1: 0, msMedian: 0, failures: [] });
});
