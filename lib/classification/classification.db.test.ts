import { afterAll, describe, expect, test } from "vitest";
import {
  editionCounts,
  findGroup,
  listGroups,
  readEdition,
  readEditions,
  readGroupRecord,
} from "#lib/classification/classification.db";
import { closeDb } from "#lib/platform/db";

afterAll(closeDb);

describe("editions", () => {
  test("each has the published number of groups at each level", async () => {
    const levels = Object.fromEntries((await editionCounts()).map((edition) => [edition.id, edition.levels]));
    expect(levels).toEqual({
      isco08: { 1: 10, 2: 43, 3: 130, 4: 436 },
      // Those that codes of the index name.
      soc2000: { 1: 9, 2: 25, 3: 81, 4: 355 },
      soc2010: { 1: 9, 2: 25, 3: 90, 4: 369 },
      soc2020: { 1: 9, 2: 26, 3: 104, 4: 412, 5: 1384 },
    });
  });

  test("SOC2020 follows SOC2010", async () => {
    expect((await readEditions()).map(({ id }) => id).sort()).toEqual([
      "isco08",
      "soc2000",
      "soc2010",
      "soc2020",
    ]);
    expect(await readEdition("soc2020")).toMatchObject({
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
    expect([await readEdition("soc1990"), await findGroup("soc2020", "9999"), await listGroups("x")]).toEqual(
      [null, null, []],
    );
    expect(await readGroupRecord("soc2020", "9999")).toBe(null);
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
