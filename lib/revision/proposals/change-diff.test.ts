import { expect, test } from "vitest";
import type { Change } from "#lib/compile/decisions/change";
import { changeDifferences } from "#lib/revision/proposals/change-diff";

const rename = (source: string, title: string): Change => ({ type: "rename", source, to: { title } });
const remove: Change = { type: "remove", source: "1112" };
const whats = (before: Change[], after: Change[]) => changeDifferences(before, after).map(({ what }) => what);

test("changes that stay are the same wherever they stand, and whatever the order of their fields", () => {
  const turned = { to: { title: "Nurses" }, source: "1111", type: "rename" } as Change;
  expect(whats([rename("1111", "Nurses"), remove], [remove, turned])).toEqual(["same", "same"]);
});

test("a change of one kind on the same group that says something else is altered", () => {
  expect(changeDifferences([rename("1111", "Nurses")], [rename("1111", "Carers")])).toEqual([
    { what: "altered", before: rename("1111", "Nurses"), after: rename("1111", "Carers"), was: 1, is: 1 },
  ]);
});

test("others are put in or taken out", () => {
  expect(whats([remove], [rename("1111", "Carers")])).toEqual(["added", "removed"]);
  expect(whats([], [remove])).toEqual(["added"]);
  expect(whats([remove], [])).toEqual(["removed"]);
});

test("of two on one group, the one that stays is not taken for the one that was altered", () => {
  const [one, two] = [rename("1111", "One"), rename("1111", "Two")];
  expect(whats([one, two], [rename("1111", "Three"), one])).toEqual(["altered", "same"]);
});
