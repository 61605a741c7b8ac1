import { expect, test } from "vitest";
import { smallBasis } from "#lib/revision/revision.fixture";
import { type TreePart, treeAround } from "#lib/revision/trees/tree-around";

const { groups } = smallBasis();

/** "11", "*1111" for a group asked for, "12 +1" where a group below is left out; below indented by its group. */
function lines(parts: readonly TreePart[], depth = 0): string[] {
  return parts.flatMap(({ code, concerned, omitted, children }) => [
    `${" ".repeat(depth)}${concerned ? "*" : ""}${code}${omitted > 0 ? ` +${omitted}` : ""}`,
    ...lines(children, depth + 1),
  ]);
}

test("a group is shown with those above and beside it", () => {
  expect(lines(treeAround(groups, ["1112"]))).toEqual([
    "1 +1",
    " 11 +1",
    "  111",
    "   1111",
    "   *1112",
    "   1119",
  ]);
});

test("a group above the unit groups is shown with those below it", () => {
  expect(lines(treeAround(groups, ["112"]))).toEqual([
    "1 +1",
    " 11",
    "  111",
    "  *112",
    "   1121",
    "   1122",
  ]);
});

test("groups in many places are shown without their neighbours, which are counted", () => {
  expect(lines(treeAround(groups, ["1112", "1121", "2111"]))).toEqual([
    "1 +1",
    " 11",
    "  111 +2",
    "   *1112",
    "  112 +1",
    "   *1121",
    "2",
    " 21",
    "  211 +1",
    "   *2111",
  ]);
});

test("a code that the edition does not have is left out", () => {
  expect(treeAround(groups, ["9999"])).toEqual([]);
});
