import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { flatten, groupsBelow, hierarchyOf } from "#lib/classification/hierarchy";
import type { Group } from "#lib/facts/edition";

const GROUPS: Group[] = [
  { code: "2", title: "Professional occupations" },
  { code: "21", title: "Science, research, engineering and technology professionals" },
  { code: "213", title: "Information technology professionals" },
  { code: "2134", title: "Programmers and software development professionals" },
  { code: "2134/01", title: "Computer games designers" },
  { code: "2134/02", title: "Computer programmers" },
  { code: "2135", title: "Cyber security professionals" },
  { code: "5", title: "Skilled trades occupations" },
  { code: "5434", title: "Chefs" },
];

const codes = (groups: readonly Group[]) => groups.map((group) => group.code);

describe("the tree of an edition", () => {
  const tree = hierarchyOf(GROUPS);

  test("puts each group under the group with its code less the last digit", () => {
    expect(codes(tree)).toEqual(["2", "5", "5434"]);
    expect(codes(tree[0]?.children[0]?.children[0]?.children ?? [])).toEqual(["2134", "2135"]);
  });

  test("puts sub-unit groups under their unit group", () => {
    const programmers = flatten(tree).find((node) => node.code === "2134");
    expect(codes(programmers?.children ?? [])).toEqual(["2134/01", "2134/02"]);
  });

  test("counts what is below at one level", () => {
    const professional = tree[0]!;
    expect([
      groupsBelow(professional, 4),
      groupsBelow(professional, 5),
      groupsBelow(professional, 1),
    ]).toEqual([2, 2, 0]);
  });

  test("loses no group and doubles none, whatever is missing above it", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(GROUPS), (some) => {
        expect(codes(flatten(hierarchyOf(some))).sort()).toEqual(codes(some).sort());
      }),
    );
  });
});
