import { afterAll, describe, expect, test } from "vitest";
import {
  editionCounts,
  findEdition,
  findGroup,
  listEditions,
  listGroups,
  readDifferences,
  readGroupPast,
  readGroupRecord,
} from "#lib/classification/classification.db";
import { countFates } from "#lib/correspondence/pairs/edition-diff";
import { relativesOf } from "#lib/correspondence/pairs/group-history";
import { closeDb } from "#lib/platform/db";
import { readCorrespondence } from "#lib/revision/compiles/correspondence.db";

afterAll(closeDb);

describe("editions", () => {
  test("each has the published number of groups at each level", async () => {
    const levels = Object.fromEntries((await editionCounts()).map((edition) => [edition.id, edition.levels]));
    expect(levels).toEqual({
      isco08: { 1: 10, 2: 43, 3: 130, 4: 436 },
      soc2010: { 1: 9, 2: 25, 3: 90, 4: 369 },
      soc2020: { 1: 9, 2: 26, 3: 104, 4: 412, 5: 1384 },
    });
  });

  test("SOC2020 follows SOC2010", async () => {
    expect((await listEditions()).map(({ id }) => id).sort()).toEqual(["isco08", "soc2010", "soc2020"]);
    expect(await findEdition("soc2020")).toMatchObject({
      shortTitle: "SOC2020",
      predecessor: "soc2010",
      releasedOn: "2020-02-14",
    });
  });

  test("groups come in code order, of one level or of all", async () => {
    const majors = await listGroups("soc2010", { level: 1 });
    expect(majors.map(({ code }) => code).join("")).toBe("123456789");
    expect((await listGroups("soc2010")).map(({ code }) => code).slice(0, 4)).toEqual([
      "1",
      "11",
      "111",
      "1115",
    ]);
  });

  test("a code is a group of its own edition only", async () => {
    expect((await findGroup("soc2010", "2134"))?.title).toBe("IT project and programme managers");
    expect((await findGroup("soc2020", "2134"))?.title).toBe(
      "Programmers and software development professionals",
    );
    expect((await findGroup("soc2020", "2134/03"))?.title).toBe("Software developers");
  });

  test("what is not there is null or nothing, not an error", async () => {
    expect([await findEdition("soc1990"), await findGroup("soc2020", "9999"), await listGroups("x")]).toEqual(
      [null, null, []],
    );
    expect([await readGroupRecord("soc2020", "9999"), await readGroupPast("isco08", "2512")]).toEqual([
      null,
      null,
    ]);
  });
});

describe("what is kept of a group", () => {
  test("NS-SEC classes stand in the order of the derivation table", async () => {
    const record = await readGroupRecord("soc2010", "2136");
    expect(
      record?.nssec.filter(({ method }) => method === "full").map((one) => one.employmentStatus),
    ).toEqual([
      "employers, large establishments",
      "employers, small establishments",
      "self-employed, no employees",
      "managers, large establishments",
      "managers, small establishments",
      "supervisors",
      "other employees",
    ]);
  });

  test("each size names its survey", async () => {
    const record = await readGroupRecord("soc2020", "2134");
    expect(record?.sizes.map(({ dataSet, measure, value }) => [dataSet.id, measure, value])).toContainEqual([
      "aps-2025",
      "employment",
      544_500,
    ]);
    expect(record?.samples).toEqual([]);
  });

  test("a SOC2010 unit group has its samples of men and women", async () => {
    const record = await readGroupRecord("soc2010", "1115");
    expect(record?.samples.map(({ dataSet, men, women }) => [dataSet.id, men, women])).toEqual([
      ["census", 808, 213],
      ["lfs", 361, 99],
    ]);
  });
});

describe("the two editions", () => {
  test("of 261 unit-group codes that both have, 113 stand for another group", async () => {
    const { same, renamed, reused, gone, new: added } = countFates(await readDifferences(), 4);
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
    const after = await readGroupPast("soc2010", "2136");
    const before = await readGroupPast("soc2020", "2134");
    expect([after?.other, after?.side, before?.other, before?.side]).toEqual([
      "soc2020",
      "source",
      "soc2010",
      "target",
    ]);
    const entries = (past: typeof after, code: string) =>
      past?.relatives.find(({ group }) => group.code === code)?.entries;
    expect(entries(after, "2134")).toBe(entries(before, "2136"));
  });

  test("every group down to the unit group has relatives, whose shares of its entries are the whole", async () => {
    for (const level of [1, 2, 3, 4] as const) {
      const { table, rows } = (await readCorrespondence()).at(level);
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
