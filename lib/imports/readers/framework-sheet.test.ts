import { describe, expect, it } from "vitest";
import { findTable } from "#lib/files/sheet";
import { editionInHeaders, FRAMEWORK_COLUMNS, readFramework } from "#lib/imports/readers/framework-sheet";

function read(rows: string[][], header = ["Major", "Sub", "Minor", "Unit", "Title"]) {
  const table = findTable({ name: "Structure", rows: [header, ...rows] }, FRAMEWORK_COLUMNS);
  return readFramework(table!, "soc2010");
}

const GOOD = [
  ["1", "", "", "", "MANAGERS"],
  ["", "", "", "", ""],
  ["", "11", "", "", "CORPORATE MANAGERS"],
  ["", "", "111", "", "Chief Executives"],
  ["", "", "", "1115", "Chief executives and senior officials"],
];

describe("framework sheet", () => {
  it("has a group of each row, its level from the column of its code, blank rows passed over", () => {
    const { groups, refusals, read: rows } = read(GOOD);
    expect(groups.map(({ code, title }) => `${code} ${title}`)).toEqual([
      "1 Managers",
      "11 Corporate managers",
      "111 Chief executives",
      "1115 Chief executives and senior officials",
    ]);
    expect(refusals).toEqual([]);
    expect(rows).toBe(4);
  });

  it.each([
    [["", "", "", "111", "A title"], "Unit", "111", "The value is not a code of 4 digits."],
    [["", "", "111", "1116", "A title"], "Unit", "1116", "The value is a second code in one row."],
    [["", "", "", "1115", "A title"], "Unit", "1115", "The value is a code that stands above already."],
    [["", "", "", "1116", ""], "Title", "", "The value is empty."],
    [["", "", "", "1216", "A title"], "Unit", "1216", "Its parent group 121 is not in the sheet."],
    [["", "", "112", "", "A title"], "Minor", "112", "It has no groups below it."],
  ])("refuses the row %j", (row, column, value, reason) => {
    const { groups, refusals } = read([...GOOD, row]);
    expect(groups).toHaveLength(4);
    expect(refusals).toEqual([{ sheet: "Structure", row: 7, column, value, reason }]);
  });

  it("names its edition in its headers, or not at all", () => {
    const edition = (header: string[]) =>
      editionInHeaders(findTable({ name: "", rows: [header] }, FRAMEWORK_COLUMNS)!);
    expect(
      edition([
        "SOC2020\r\nMajor Group",
        "SOC2020 Sub-Major Group",
        "SOC2020 Minor Group",
        "SOC2020 Unit Group",
        "SOC2020 Group Title",
      ]),
    ).toBe("soc2020");
    expect(edition(["Major", "Sub", "Minor", "Unit", "Title"])).toBeNull();
  });
});
