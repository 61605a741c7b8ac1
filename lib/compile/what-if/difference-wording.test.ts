import { expect, test } from "vitest";
import { differenceInWords, differencesByKind } from "#lib/compile/what-if/difference-wording";
import type { GroupDifference } from "#lib/compile/what-if/group-differences";

const group = (code: string, title = "Nurses") => ({
  code,
  title,
  level: 4 as const,
  parent: code.slice(0, -1),
  continues: "1111",
  decisions: [],
});
const moved = { gained: 0, lost: 0, nature: "virtual" } as const;
const added: GroupDifference = { before: null, after: group("1113"), ...moved, gained: 2 };
const removed: GroupDifference = { before: group("1111"), after: null, ...moved, lost: 1 };
const renamed: GroupDifference = { before: group("1111"), after: group("1113", "Ward nurses"), ...moved };
const content: GroupDifference = {
  before: group("1111"),
  after: group("1111"),
  ...moved,
  gained: 1,
  lost: 3,
};

test("a group is told by what is otherwise about it", () => {
  expect(
    [added, removed, renamed, content, { ...content, gained: 0, lost: 0 }].map(differenceInWords),
  ).toEqual([
    "added; 2 job titles come",
    "removed; 1 job title leaves",
    "another code: it was 1111; renamed: it was Nurses",
    "1 job title comes; 3 job titles leave",
    "content that no job title names comes or leaves",
  ]);
});

test("each group stands under one kind", () => {
  expect(differencesByKind([added, removed, renamed, content])).toEqual({
    added: [added],
    removed: [removed],
    renamed: [renamed],
    content: [content],
  });
});
