import fc from "fast-check";
import { expect, test } from "vitest";
import { compile } from "#lib/compile/compile";
import { compiledLevels } from "#lib/compile/compiled-levels";
import type { DecisionInEffect } from "#lib/compile/decisions/decision";
import { anyDecisions } from "#lib/compile/decisions/decisions.fixture";
import { decision, firstEntries, smallBasis } from "#lib/revision/revision.fixture";
import { type CompiledTrees, majorGroups, revisionTrees } from "#lib/revision/trees/revision-trees";

const basis = smallBasis();
function treesOf(...decisions: DecisionInEffect[]): CompiledTrees {
  const compiled = compile(basis, decisions);
  return {
    sources: basis.groups,
    targets: new Map(compiled.edition.groups.map((group) => [group.code, group])),
    at: compiledLevels(compiled, basis.groups.values()),
  };
}
const split = decision("d1", {
  type: "split",
  source: "1111",
  parts: [{ content: firstEntries("1111", 2), to: { code: "1113", title: "Ward nurses" } }],
  residual: { fate: "lives on", to: { code: "1111" } },
});

test("without decisions both trees are the same, and every group lives on", () => {
  const { before, after, links } = revisionTrees("1", treesOf());
  expect(after).toEqual(before);
  expect(before.map(({ code }) => code)).toEqual([
    "1",
    "11",
    "111",
    "1111",
    "1112",
    "1119",
    "112",
    "1121",
    "1122",
    "12",
    "121",
    "1210",
  ]);
  expect(before.every(({ mark, note }) => mark === "same" && note === "")).toBe(true);
  expect(links).toHaveLength(before.length);
  expect(links.every(({ livesOn }) => livesOn)).toBe(true);
});

test("a split is told on both sides, and joins the group with both", () => {
  const { before, after, links } = revisionTrees("1", treesOf(split));
  expect(before.find(({ code }) => code === "1111")).toMatchObject({
    mark: "changed",
    note: "continues under the same code, loses content to 1113",
  });
  expect(after.find(({ code }) => code === "1113")).toMatchObject({ mark: "new", note: "new, from 1111" });
  expect(links.filter(({ source }) => source === "1111")).toEqual([
    { source: "1111", target: "1111", livesOn: true },
    { source: "1111", target: "1113", livesOn: false },
  ]);
});

test("what a proposal would do is marked beside what stands already", () => {
  const proposal = decision("p", { type: "rename", source: "1112", to: { title: "Birth attendants" } });
  const { before, after } = revisionTrees("1", treesOf(split, proposal), treesOf(split));
  const touched = (rows: typeof before) => rows.flatMap(({ code, touched: is }) => (is ? [code] : []));
  expect(touched(before)).toEqual(["1112"]);
  expect(touched(after)).toEqual(["1112"]);
});

test("a group of which no decision says where it goes is told so", () => {
  const open = decision("d1", { type: "move", source: "1112", to: { code: null } });
  const { before } = revisionTrees("1", treesOf(open));
  expect(before.find(({ code }) => code === "1112")).toMatchObject({
    mark: "ends",
    note: "where it goes is not stated",
  });
});

test("major groups say how many of their groups are not as they were", () => {
  expect(majorGroups(treesOf(split)).map(({ code, changed }) => [code, changed])).toEqual([
    ["1", expect.any(Number)],
    ["2", 0],
  ]);
});

test("whatever is decided, each group stands in one row of its tree, and lines join rows that are there", () => {
  fc.assert(
    fc.property(anyDecisions, (decisions) => {
      const compiled = treesOf(...decisions);
      for (const { code } of majorGroups(compiled)) {
        const { before, after, links } = revisionTrees(code, compiled);
        const codes = (rows: typeof before) => new Set(rows.map((row) => row.code));
        expect(codes(before).size).toBe(before.length);
        expect(codes(after).size).toBe(after.length);
        for (const { source, target } of links)
          expect(codes(before).has(source) && codes(after).has(target)).toBe(true);
      }
    }),
  );
});
