import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readSheets } from "#lib/files/read-workbook";
import { ANYTHING } from "#lib/imports/known-facts";
import { readVolume1 } from "#lib/imports/readers/volume1";

const HEADER = [
  "SOC\r\n2020 Major Group",
  "SOC\r\n2020 Sub-Major Group",
  "SOC\r\n2020 Minor Group",
  "SOC 2020 Unit Group",
  "SOC\r\n2020 \r\nGroup Title",
  "Groups Classified Within Sub-Groups ",
  "Group  Description",
  "Typical Entry Routes And Associated Qualifications",
  "Tasks",
  "Related Job Titles",
];
const B = "<blank>";
const MAJOR = [
  "2",
  B,
  B,
  B,
  "Professional occupations ",
  "These are divided:\r\n\r\n21 Science \r\n22 Health",
  "This major group.\u00a0It",
  B,
  B,
  B,
];
const UNIT = [
  B,
  B,
  B,
  "2433",
  "Actuaries",
  B,
  "Actuaries work.",
  "Entry is by exam.",
  "~does one thing\r\n\r\n~does  another\r\nthing ~5 times",
  "~Actuary\r\n~Statistician",
];

function read(rows: string[][], header = HEADER) {
  return readVolume1([
    { name: "Other", rows: [["nothing"]] },
    { name: "SOC2020 descriptions", rows: [header, ...rows] },
  ]);
}

describe("SOC2020 Volume 1", () => {
  it("has the prose of a unit group, its lists parted into items", () => {
    expect(read([UNIT]).descriptions).toEqual([
      {
        edition: "soc2020",
        code: "2433",
        title: "Actuaries",
        general: "Actuaries work.",
        entryRoutes: "Entry is by exam.",
        tasks: ["does one thing", "does another thing ~5 times"],
        relatedTitles: ["Actuary", "Statistician"],
        classified: "",
      },
    ]);
  });

  it("has nothing where the workbook prints <blank>, and keeps lines as lines", () => {
    expect(read([MAJOR]).descriptions[0]).toMatchObject({
      code: "2",
      title: "Professional occupations",
      general: "This major group. It",
      classified: "These are divided:\n21 Science\n22 Health",
      entryRoutes: "",
      tasks: [],
      relatedTitles: [],
    });
  });

  it("reads columns in any order and without those that are optional", () => {
    const order = [8, 6, 4, 3, 2, 1, 0];
    const shuffled = read(
      [order.map((at) => UNIT[at]!)],
      order.map((at) => HEADER[at]!),
    );
    expect(shuffled.descriptions[0]).toMatchObject({
      code: "2433",
      general: "Actuaries work.",
      entryRoutes: "",
      relatedTitles: [],
    });
  });

  it.each([
    [
      "without any code",
      [B, B, B, B, ...UNIT.slice(4)],
      "SOC 2020 Unit Group",
      "is missing, and so are the codes of the other levels",
    ],
    [
      "of a group that stands above already",
      UNIT,
      "SOC 2020 Group Title",
      "belongs to group 2433, which stands above already",
    ],
    [
      "without a description",
      [B, B, B, "2434", "Economists", B, B, B, B, B],
      "Group Description",
      "is empty",
    ],
  ])("refuses a row %s", (_, row, column, reason) => {
    const { descriptions, refusals } = read([UNIT, row]);
    expect(descriptions).toHaveLength(1);
    expect(refusals).toMatchObject([
      { sheet: "SOC2020 descriptions", row: 3, column, reason: `The value ${reason}.` },
    ]);
  });

  it("refuses the description of a group that is not held", () => {
    const sheets = [{ name: "", rows: [HEADER, UNIT] }];
    const { refusals } = readVolume1(sheets, { ...ANYTHING, group: () => false });
    expect(refusals[0]?.reason).toBe("The value belongs to 2433, which is no group of this edition.");
  });
});

const WORKBOOK = "../shared/reference/soc2020volume1structureanddescriptionofunitgroupsexcel16042025.xlsx";

describe.skipIf(!existsSync(WORKBOOK))(
  "SOC2020 Volume 1 as published (skipped where ../shared is absent)",
  () => {
    it("describes all 551 groups, and every unit group with tasks, entry routes and related titles", async () => {
      const { descriptions, refusals } = readVolume1(await readSheets(readFileSync(WORKBOOK)));
      expect(refusals).toEqual([]);
      expect(descriptions).toHaveLength(551);
      const units = descriptions.filter((description) => description.code.length === 4);
      expect(units).toHaveLength(412);
      for (const { code, tasks, relatedTitles, entryRoutes, classified } of units) {
        expect([tasks.length > 0, relatedTitles.length > 0, entryRoutes !== "", classified], code).toEqual([
          true,
          true,
          true,
          "",
        ]);
      }
      expect(JSON.stringify(descriptions).match(/.{20}(?:<blank>|\\r|\u00a0|"~)/)?.[0]).toBeUndefined();
    });
  },
);
