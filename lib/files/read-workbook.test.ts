import { describe, expect, it } from "vitest";
import { readSheets } from "#lib/files/read-workbook";
import { PublishedFileError } from "#lib/files/refused-row";
import { workbookOf, workbookParts, zipOf } from "#lib/files/workbook.fixture";

const sheetOf = (cells: string) => `<worksheet><sheetData><row r="1">${cells}</row></sheetData></worksheet>`;

describe("sheets of a workbook", () => {
  it("are text: codes keep their digits, whether they were numbers or text", async () => {
    const bytes = await workbookOf({ Codes: [[1111, "0110", "2136/01", null, " a "]] });
    expect(await readSheets(bytes)).toEqual([
      { name: "Codes", rows: [["1111", "0110", "2136/01", "", " a "]] },
    ]);
  });

  it("undo notations some writers use for whole numbers, and keep all decimals of a share", async () => {
    const cells =
      "<c r='A1'><v>1111.0</v></c><c r='B1'><v>1.111E3</v></c><c r='C1'><v>0.9987623762376238</v></c>";
    const [sheet] = await readSheets(zipOf(workbookParts(sheetOf(cells))));
    expect(sheet?.rows).toEqual([["1111", "1111", "0.9987623762376238"]]);
  });

  it("come from the parts that the zip's directory lists, not from others in the file", async () => {
    const [types, workbook, relations, sheet] = workbookParts(sheetOf("<c r='A1'><v>1</v></c>"));
    const hidden = {
      name: sheet!.name,
      data: Buffer.from(sheetOf("<c r='A1'><v>2</v></c>")),
      unlisted: true,
    };
    const [read] = await readSheets(zipOf([types!, workbook!, relations!, sheet!, hidden]));
    expect(read?.rows).toEqual([["1"]]);
  });

  it("that are no sheets are refused with a sentence", async () => {
    const broken = zipOf(
      workbookParts("<worksheet><sheetData><row r='2'/><row r='1'/></sheetData></worksheet>"),
    );
    await expect(readSheets(broken)).rejects.toThrow(PublishedFileError);
  });
});
