import { expect, test } from "vitest";
import { compile } from "#lib/compile/compile";
import { SIDES } from "#lib/correspondence/tables.fixture";
import { bundledRevision, revisionDecidedOtherwise } from "#lib/revision/compiles/compiled.fixture";
import { compiledCorrespondence, withCompiledGroups } from "#lib/revision/compiles/compiled-correspondence";
import { decision, smallBasis } from "#lib/revision/revision.fixture";

const bundled = bundledRevision();
const { facts } = bundled;
const held = compiledCorrespondence(bundled, facts, SIDES);

test("everything is worked out once, and then the same is given again", () => {
  expect(held.at()).toBe(held.at(4));
  expect(held.problems(2)).toBe(held.problems(2));
  expect(held.turned().rows(3)).toBe(held.turned().rows(3));
  expect(held.conversion()).toBe(held.conversion());
  expect(held.conversion()).not.toBe(held.turned().conversion());
});

test("both ways have the same rows, from the other side", () => {
  const codes = held.rows().map((row) => `${row.target?.code} ${row.source?.code}`);
  const inverted = held
    .turned()
    .rows()
    .map((row) => `${row.source?.code} ${row.target?.code}`);
  expect(inverted).toHaveLength(678);
  expect(new Set(inverted)).toEqual(new Set(codes));
});

test("read the other way it is the same correspondence, and all but what is read first is of the change", () => {
  const turned = held.turned();
  expect([turned.source.name, turned.target.name, turned.inverted]).toEqual(["SOC2020", "SOC2010", true]);
  expect(turned.turned()).toBe(held);
  expect(turned.forward()).toBe(held);
  expect(turned.at(3)).toBe(held.at(3));
  expect(turned.summary()).toBe(held.summary());
  expect(turned.groupsRead(1)).toBe(held.at(1).table.targets);
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
  for (const { decisions } of held.rows()) {
    expect(held.find(decisions).map(({ id }) => id)).toEqual(decisions);
  }
});

test("codes are converted into the compiled edition, and nothing else", () => {
  const otherwise = compiledCorrespondence(revisionDecidedOtherwise(facts), facts, SIDES);
  const { table, targetGroups } = otherwise.conversion();
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
    { edition: "soc2020", code: "1111", title: "Clinic nurses", level: 4, parent: "111" },
  ]);
  expect(found.filter(({ code }) => code.startsWith("9"))).toEqual([]);
});
