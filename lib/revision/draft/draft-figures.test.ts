import { expect, test } from "vitest";
import { compile } from "#lib/compile/compile";
import { compiledLevels } from "#lib/compile/compiled-levels";
import type { DecisionInEffect } from "#lib/compile/decisions/decision";
import { draftFigures } from "#lib/revision/draft/draft-figures";
import { decision, firstEntries, smallBasis } from "#lib/revision/revision.fixture";

const basis = smallBasis();
function figures(...decisions: DecisionInEffect[]) {
  const compiled = compile(basis, decisions);
  return draftFigures(
    { at: compiledLevels(compiled, basis.groups.values()) },
    basis.unitLevel,
    compiled.assignments,
  );
}

test("a draft in which nothing is decided has no change at any level", () => {
  const { levels, titles } = figures();
  expect(levels.map(({ level }) => level)).toEqual([1, 2, 3, 4]);
  for (const { before, after, real, virtual } of levels)
    expect([after, real, virtual]).toEqual([before, 0, 0]);
  expect(titles).toEqual({ move: 0, come: 0, leave: 0 });
});

test("titles move where their group lives on as another than theirs; a group that has a new code takes its own along", () => {
  const entry = { uid: "own-1", title: "Chefs", natural: "Chefs", add: "", ind: "" };
  const { levels, titles } = figures(
    decision("d1", { type: "recode", source: "1112", to: { code: "1113" } }),
    decision("d2", {
      type: "transfer",
      source: "2111",
      content: firstEntries("2111", 2),
      to: { code: "2112" },
    }),
    decision("d3", { type: "add entries", entries: [entry], to: { code: "2111" } }),
    decision("d4", { type: "remove entries", uids: ["1111-0"] }),
  );
  expect(titles).toEqual({ move: 2, come: 1, leave: 1 });
  expect(levels.at(-1)).toMatchObject({ level: 4, before: 8, after: 8, virtual: 1 });
});
