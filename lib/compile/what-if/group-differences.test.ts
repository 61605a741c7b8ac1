import fc from "fast-check";
import { expect, test } from "vitest";
import { compile } from "#lib/compile/compile";
import type { DecisionInEffect } from "#lib/compile/decisions/decision";
import { anyDecisions } from "#lib/compile/decisions/decisions.fixture";
import { SIZE_POLICIES } from "#lib/compile/sizes/policy";
import { whatIf } from "#lib/compile/what-if";
import { decision, firstEntries, smallBasis } from "#lib/revision/revision.fixture";

const basis = smallBasis();

function differences(proposal: DecisionInEffect, decisions: DecisionInEffect[] = []) {
  const policy = SIZE_POLICIES.at(-1)!;
  return whatIf(basis, { proposal, decisions, open: [], cases: new Map(), policy }).differences;
}

/** "1111 → 1113 virtual", with "+2" and "-2" for entries that come and go. */
function told(...asked: Parameters<typeof differences>): string[] {
  return differences(...asked).map(
    ({ before, after, gained, lost, nature }) =>
      `${before?.code ?? "-"} → ${after?.code ?? "-"} ${nature} +${gained} -${lost}`,
  );
}

test("a new code or title alone is virtual", () => {
  const renamed = decision("d", { type: "rename", source: "1112", to: { title: "Birth attendants" } });
  expect(told(renamed)).toEqual(["1112 → 1112 virtual +0 -0"]);
  const recoded = decision("d", { type: "recode", source: "1112", to: { code: "1114" } });
  expect(told(recoded)).toEqual(["1112 → 1114 virtual +0 -0"]);
});

test("a part that moves is real for both unit groups, and for groups above them only where it leaves those", () => {
  const within = decision("d", {
    type: "transfer",
    source: "1111",
    content: firstEntries("1111", 1),
    to: { code: "1112" },
  });
  expect(told(within)).toEqual(["1111 → 1111 real +0 -1", "1112 → 1112 real +1 -0"]);
  const across = decision("d", {
    type: "transfer",
    source: "1111",
    content: firstEntries("1111", 1),
    to: { code: "1121" },
  });
  expect(told(across)).toEqual([
    "111 → 111 real +0 -1",
    "1111 → 1111 real +0 -1",
    "112 → 112 real +1 -0",
    "1121 → 1121 real +1 -0",
  ]);
});

test("a renamed group that loses content changes really", () => {
  const split = decision("d", {
    type: "split",
    source: "1111",
    parts: [{ content: firstEntries("1111", 2), to: { code: "1113", title: "Ward nurses" } }],
    residual: { fate: "lives on", to: { code: "1111", title: "Other nurses" } },
  });
  expect(told(split)).toEqual(["1111 → 1111 real +0 -2", "- → 1113 real +2 -0"]);
});

test("whatever is decided, a group that changes virtually holds the entries that it held", () => {
  fc.assert(
    fc.property(anyDecisions, (decisions) => {
      const [proposal, ...others] = decisions;
      if (!proposal) return;
      const held = (all: DecisionInEffect[]) => {
        const { assignments, edition } = compile(basis, all);
        const parents = new Map(edition.groups.map(({ code, parent }) => [code, parent]));
        const isIn = (code: string | null | undefined, group: string): boolean =>
          typeof code === "string" && (code === group || isIn(parents.get(code), group));
        return (group: string) =>
          assignments.flatMap(({ uid, target }) => (isIn(target, group) ? [uid] : [])).sort();
      };
      const [without, with_] = [held(others), held(decisions)];
      for (const { before, after, nature } of differences(proposal, others))
        if (nature === "virtual") expect(with_(after!.code)).toEqual(without(before!.code));
    }),
  );
});
