import { expect, test } from "vitest";
import { editionWithGroups, withoutGroups } from "#lib/classification/edition-with-groups";
import type { Edition } from "#lib/facts/edition";

const SOC2020: Edition = {
  id: "soc2020",
  series: "soc",
  title: "Standard Occupational Classification 2020",
  shortTitle: "SOC2020",
  status: "released",
  releasedOn: "2020-02-14",
  predecessor: "soc2010",
};
const held = editionWithGroups(SOC2020, [
  { edition: "soc2010", code: "2", title: "PROFESSIONAL OCCUPATIONS" },
  { edition: "soc2020", code: "2", title: "Professional occupations" },
  { edition: "soc2020", code: "21", title: "Science professionals" },
]);

test("an edition holds its own groups, and none of another with the same code", () => {
  expect(held.groups.map(({ title }) => title)).toEqual([
    "Professional occupations",
    "Science professionals",
  ]);
  expect(held.byCode.get("2")).toEqual({
    code: "2",
    title: "Professional occupations",
    level: 1,
    parent: null,
  });
  expect(held.levels).toEqual({ 1: 1, 2: 1 });
  expect(held.tree[0]?.children[0]?.code).toBe("21");
});

test("and can be passed on without them", () => {
  expect(withoutGroups(held)).toEqual(SOC2020);
});
