import { afterAll, describe, expect, test } from "vitest";
import { countFates } from "#lib/correspondence/pairs/edition-diff";
import { relativesOf } from "#lib/correspondence/pairs/group-history";
import { closeDb } from "#lib/platform/db";
import { readCorrespondence } from "#lib/releases/correspondences.db";
import { readCorrespondencesOf } from "#lib/releases/find-correspondence.db";
import { readDecidedIssues } from "#lib/revision/compiles/decided-issues.db";
import { groupPast } from "#lib/revision/compiles/group-past";
import { readCompiled, readRevision } from "#lib/revision/revision.db";

afterAll(closeDb);

const readBetween = async () => (await readCorrespondence({ source: "soc2010", target: "soc2020" }))!;

async function readPast(edition: string, code: string) {
  const [correspondence] = await readCorrespondencesOf(edition);
  return groupPast(correspondence!, code, () => undefined);
}

test("a released correspondence is what its revision compiled to, at every level", async () => {
  const [correspondence, revision, { levels }] = await Promise.all([
    readBetween(),
    readRevision("soc2010-soc2020"),
    readCompiled("soc2010-soc2020"),
  ]);
  for (const level of [1, 2, 3, 4] as const) {
    expect(correspondence.at(level)).toEqual(levels(level));
    expect(revision.at(level)).toBe(levels(level));
    expect(correspondence.rows(level)).toEqual(levels(level).rows);
  }
});

test("the issues behind it are those of its decisions, by the groups that these name and as they were decided", async () => {
  const issues = await readDecidedIssues(await readBetween());
  const [issue] = issues.naming("soc2020", "2126");
  expect(issue).toMatchObject({
    id: expect.stringMatching(/^published-/),
    title: expect.stringContaining("2126"),
  });
  expect(await readDecidedIssues((await readBetween()).turned())).toBe(issues);
  expect(issues.naming("soc2030", "2126")).toEqual([]);
  expect(issues.titleOf({ id: "none", version: 1 })).toBe("");
});

describe("the two editions", () => {
  test("of 261 unit-group codes that both have, 113 stand for another group", async () => {
    const { same, renamed, reused, gone, new: added } = countFates((await readBetween()).differences(), 4);
    expect({ both: same + renamed + reused, same, renamed, reused, gone, added }).toEqual({
      both: 261,
      same: 130,
      renamed: 18,
      reused: 113,
      gone: 369 - 261,
      added: 412 - 261,
    });
  });

  test("a group's past is read from its own side, and the two sides agree", async () => {
    const after = await readPast("soc2010", "2136");
    const before = await readPast("soc2020", "2134");
    expect([after?.other, after?.side, before?.other, before?.side]).toEqual([
      "soc2020",
      "source",
      "soc2010",
      "target",
    ]);
    const entries = (past: typeof after, code: string) =>
      past?.relatives.find(({ group }) => group.code === code)?.entries;
    expect(entries(after, "2134")).toBe(entries(before, "2136"));
    expect(await readCorrespondencesOf("isco08")).toEqual([]);
  });

  test("every group down to the unit group has relatives, whose shares of its entries are the whole", async () => {
    for (const level of [1, 2, 3, 4] as const) {
      const { table, rows } = (await readBetween()).at(level);
      for (const side of ["source", "target"] as const) {
        for (const { code } of side === "source" ? table.sources : table.targets) {
          const relatives = relativesOf(code, side, rows, [], () => undefined);
          const shares = relatives.reduce((sum, { entryShare }) => sum + entryShare, 0);
          expect(shares, `${side} ${code}`).toBeCloseTo(1);
        }
      }
    }
  });
});
