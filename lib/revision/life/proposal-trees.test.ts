import { expect, test } from "vitest";
import { draftRevision } from "#lib/compile/draft";
import { SIZE_POLICIES } from "#lib/compile/sizes/policy";
import { whatIf } from "#lib/compile/what-if";
import type { Group } from "#lib/facts/edition";
import { proposalTrees } from "#lib/revision/life/proposal-trees";
import { decision, smallBasis } from "#lib/revision/revision.fixture";
import type { TreePart } from "#lib/revision/trees/tree-around";

const basis = smallBasis();
const split = decision("split", {
  type: "split",
  source: "1111",
  parts: [{ content: { by: "entries", uids: ["1111-0"] }, to: { code: "1113", title: "Ward nurses" } }],
  residual: { fate: "lives on", to: { code: "1111", title: "Other nurses" } },
});
const asked = whatIf(basis, {
  proposal: split,
  decisions: [],
  open: [],
  cases: new Map(),
  policy: SIZE_POLICIES[0]!,
});
const compiledWith = (...decisions: (typeof split)[]): Map<string, Group> =>
  new Map([...draftRevision(basis, decisions).groups].map(([code, { title }]) => [code, { code, title }]));
const titles = (parts: readonly TreePart[]): string[] =>
  parts.flatMap(({ code, title, children }) => [`${code} ${title}`, ...titles(children)]);

test("the trees show the edition without the proposal and with it, whichever of the two is compiled", () => {
  const open = proposalTrees(asked, compiledWith(), false);
  const accepted = proposalTrees(asked, compiledWith(split), true);
  for (const trees of [open, accepted]) {
    expect(titles(trees.before)).toContain("1111 Nurses");
    expect(titles(trees.before)).not.toContain("1113 Ward nurses");
    expect(titles(trees.after)).toContain("1113 Ward nurses");
    expect(titles(trees.after)).toContain("1111 Other nurses");
  }
  expect(accepted.before).toEqual(open.before);
  expect(accepted.after).toEqual(open.after);
});

test("each group that is touched says what becomes of it", () => {
  const { note } = proposalTrees(asked, compiledWith(), false);
  expect(note("before", "1111")).toBe("would be called “Other nurses” and 1 index entry leaves");
  expect(note("after", "1111")).toBe("was “Nurses” and 1 index entry leaves");
  expect(note("after", "1113")).toBe("new and 1 index entry comes");
});
