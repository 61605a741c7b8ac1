import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compile } from "#lib/compile/compile";
import { compiledLevels } from "#lib/compile/compiled-levels";
import type { DecisionInEffect } from "#lib/compile/decisions/decision";
import { fittingDecisions } from "#lib/compile/decisions/decisions.fixture";
import {
  type ContentDifference,
  contentDifferences,
  countContentFates,
  isDifferent,
  withDifferencesAbove,
} from "#lib/correspondence/pairs/content-diff";
import { structureOf } from "#lib/facts/structure";
import { decision, firstEntries, smallBasis } from "#lib/revision/revision.fixture";

const basis = smallBasis();

function compared(...decisions: DecisionInEffect[]) {
  const compiled = compile(basis, decisions);
  const after = structureOf(compiled.edition.groups);
  const differences = contentDifferences(
    basis.structure,
    after,
    compiledLevels(compiled, basis.groups.values()),
  );
  return { after, differences };
}
const named = ({ from, to, fate, content, shared }: ContentDifference) => [
  ...[
    from?.code ?? null,
    to?.code ?? null,
    fate,
    content.join(" "),
    shared.map(({ code }) => code).join(" "),
  ],
];

describe("two editions side by side by content", () => {
  test("are the same where nothing is decided", () => {
    const { differences } = compared();
    expect(differences.filter(isDifferent)).toEqual([]);
    expect(differences.map(({ to }) => to?.code)).toEqual([...basis.groups.keys()]);
  });

  test("put a group beside what it lives on as, whatever its code", () => {
    const { differences } = compared(
      decision("d1", { type: "recode", source: "1112", to: { code: "1113" } }),
      decision("d2", { type: "rename", source: "2112", to: { title: "Bread makers" } }),
      decision("d3", { type: "merge", sources: ["1121"], to: { code: "1122" } }),
      decision("d4", {
        type: "split",
        source: "2111",
        parts: [{ content: firstEntries("2111", 2), to: { code: "2113", title: "Chefs" } }],
        residual: { fate: "lives on", to: { code: "2111" } },
      }),
    );
    expect(differences.filter(isDifferent).map(named)).toEqual([
      ["1112", "1113", "recoded", "", ""],
      ["1121", null, "gone", "", "1122"],
      ["1122", "1122", "same", "merge", ""],
      ["2111", "2111", "same", "split", ""],
      ["2112", "2112", "renamed", "", ""],
      [null, "2113", "new", "", "2111"],
    ]);
    expect(countContentFates(differences, 4)).toMatchObject({ renamed: 1, recoded: 1, new: 1, gone: 1 });
  });

  test("have each group of either once, and with one the groups above it, whatever is decided", () => {
    fc.assert(
      fc.property(fittingDecisions, (decisions) => {
        const { after, differences } = compared(...decisions);
        const before = differences.flatMap(({ from }) => (from ? [from.code] : []));
        const then = differences.flatMap(({ to }) => (to ? [to.code] : []));
        expect(before.sort()).toEqual([...basis.groups.keys()].sort());
        expect(then.sort()).toEqual([...after.groups.keys()].sort());
        const shown = withDifferencesAbove(differences, basis.structure, after, isDifferent);
        const codes = new Set(shown.flatMap(({ to }) => (to ? [to.code] : [])));
        for (const one of shown.filter(isDifferent))
          for (const code of one.to ? after.ancestorsOf(one.to.code) : []) expect(codes).toContain(code);
      }),
      { numRuns: 40 },
    );
  });
});
