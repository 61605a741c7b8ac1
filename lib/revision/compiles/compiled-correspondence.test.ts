import { expect, test } from "vitest";
import { compile } from "#lib/compile/compile";
import { bundledRevision, revisionDecidedOtherwise } from "#lib/revision/compiles/compiled.fixture";
import { compiledCorrespondence, withCompiledGroups } from "#lib/revision/compiles/compiled-correspondence";
import { decision, smallBasis } from "#lib/revision/revision.fixture";

const bundled = bundledRevision();
const { facts } = bundled;
const held = compiledCorrespondence(bundled, facts);

test("everything is worked out once, and then the same is given again", () => {
  expect(held.at()).toBe(held.at(4));
  expect(held.problems(2)).toBe(held.problems(2));
  expect(held.rows("2020-2010", 3)).toBe(held.rows("2020-2010", 3));
  expect(held.conversion("2010-2020")).not.toBe(held.conversion("2020-2010"));
});

test("both directions have the same rows, from the other side", () => {
  const codes = held.rows("2010-2020").map((row) => `${row.target?.code} ${row.source?.code}`);
  const inverted = held.rows("2020-2010").map((row) => `${row.source?.code} ${row.target?.code}`);
  expect(inverted).toHaveLength(678);
  expect(new Set(inverted)).toEqual(new Set(codes));
});

test("346 of the 369 unit groups live on, and 53 are unchanged", () => {
  const { liveOn, sources, kinds } = held.summary();
  expect([liveOn, sources]).toEqual([346, 369]);
  expect(kinds.find(({ word }) => word === "unchanged")).toMatchObject({
    sources: 53,
    targets: 53,
    maps: 53,
  });
});

test("every decision that a row names is found", () => {
  for (const { decisions } of held.rows("2010-2020")) {
    expect(held.find(decisions).map(({ id }) => id)).toEqual(decisions);
  }
});

test("codes are converted into the compiled edition, and nothing else", () => {
  const otherwise = compiledCorrespondence(revisionDecidedOtherwise(facts), facts);
  const { table, targetGroups } = otherwise.conversion("2010-2020");
  expect(table.maps.filter(({ source }) => source === "2111").map(({ target }) => target)).toContain("1111");
  expect(targetGroups.filter(({ code }) => !code.includes("/"))).toHaveLength(9 + 26 + 104 + 412);
});

test("no rule is broken at any level", () => {
  expect(([1, 2, 3, 4] as const).flatMap((level) => held.problems(level))).toEqual([]);
});

test("the compiled edition stands in place of the one held; sub-unit groups stay where their unit group does", () => {
  const groups = [
    { edition: "soc2010", code: "1111", title: "Nurses" },
    { edition: "soc2020", code: "1111", title: "Nurses, as published" },
    { edition: "soc2020", code: "1111/01", title: "Ward nurses" },
    { edition: "soc2020", code: "9999", title: "Nowhere else" },
    { edition: "soc2020", code: "9999/01", title: "Nor this" },
  ];
  const rename = decision("a", { type: "rename", source: "1111", to: { title: "Clinic nurses" } });
  const { edition } = compile(smallBasis(), [rename]);
  const found = withCompiledGroups(groups, edition);
  expect(found.filter(({ code }) => code.startsWith("1111"))).toEqual([
    { edition: "soc2010", code: "1111", title: "Nurses" },
    { edition: "soc2020", code: "1111/01", title: "Ward nurses" },
    { edition: "soc2020", code: "1111", title: "Clinic nurses" },
  ]);
  expect(found.filter(({ code }) => code.startsWith("9"))).toEqual([]);
});
