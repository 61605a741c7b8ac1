import fc from "fast-check";
import { expect, test } from "vitest";
import { anyDecisions } from "#lib/compile/decisions/decisions.fixture";
import { draftRevision } from "#lib/compile/draft";
import { conflictingProposals } from "#lib/revision/progress/conflicting-proposals";
import { decision, smallBasis } from "#lib/revision/revision.fixture";

const basis = smallBasis();
const standing = draftRevision(basis, []);
const conflicts = (...open: ReturnType<typeof decision>[]) =>
  conflictingProposals(basis, { decisions: [], open }, standing);

const intoCooks = decision("cooks", { type: "merge", sources: ["2112"], to: { code: "2111" } });
const removed = decision("removed", { type: "remove", source: "2112" });
const elsewhere = decision("elsewhere", {
  type: "rename",
  source: "1121",
  to: { title: "Nannies and au pairs" },
});

test("two proposals that dispose of the same content conflict; each alone does not", () => {
  const [conflict, ...more] = conflicts(removed, elsewhere, intoCooks);
  expect(more).toEqual([]);
  expect(conflict?.proposals.map(({ id }) => id)).toEqual(["cooks", "removed"]);
  expect(conflict?.problems.map(({ rule }) => rule)).toEqual(["content-once"]);
  expect(conflict?.problems[0]?.message).toContain("Issue cooks");
  expect(conflict?.problems[0]?.message).toContain("Issue removed");
});

test("what a proposal breaks by itself is no conflict", () => {
  expect(conflicts(decision("wrong", { type: "remove", source: "9999" }), removed)).toEqual([]);
});

test("the order of the proposals makes no difference, and every conflict names both", () => {
  fc.assert(
    fc.property(anyDecisions, (open) => {
      const found = conflicts(...open);
      expect(conflicts(...[...open].reverse())).toEqual(found);
      for (const { proposals, problems } of found) {
        expect(proposals[0].id < proposals[1].id).toBe(true);
        for (const problem of problems)
          expect(problem.decisions).toEqual(expect.arrayContaining(proposals.map(({ id }) => id)));
      }
    }),
  );
});
