import { describe, expect, it } from "vitest";
import { inspectWorkbook } from "#lib/files/inspect-zip";
import { PublishedFileError } from "#lib/files/refused-row";
import { workbookOf, workbookParts, zipOf } from "#lib/files/workbook.fixture";

const SHEET = "<worksheet><sheetData/></worksheet>";

/** The sentence with which the bytes are refused. */
async function refusal(
  bytes: Buffer,
  ...limits: Parameters<typeof inspectWorkbook> extends [unknown, ...infer Rest] ? Rest : never
) {
  const error = await inspectWorkbook(bytes, ...limits).then(
    () => expect.fail("was not refused"),
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(PublishedFileError);
  return (error as PublishedFileError).message;
}

describe("inspecting a workbook before it is read", () => {
  it("lets a whole workbook pass", async () => {
    await expect(inspectWorkbook(await workbookOf({ Sheet1: [["a", 1]] }))).resolves.toBeUndefined();
    await expect(inspectWorkbook(zipOf(workbookParts(SHEET)))).resolves.toBeUndefined();
  });

  it("refuses one that was cut off, wherever that was", async () => {
    const whole = await workbookOf({ Sheet1: [["a", 1]] });
    for (const length of [4, 100, Math.floor(whole.length / 2), whole.length - 1]) {
      expect(await refusal(whole.subarray(0, length))).toContain("damaged or was not downloaded in full");
    }
  });

  it("refuses one of which a single byte was changed", async () => {
    const whole = zipOf(workbookParts(`<worksheet>${"<row/>".repeat(500)}</worksheet>`));
    const changed = Buffer.from(whole);
    const inside = whole.lastIndexOf("sheet1.xml", whole.indexOf("PK\x01\x02")) + 20;
    changed[inside] = changed[inside]! ^ 0x01;
    expect(await refusal(changed)).toContain("damaged");
  });

  it("refuses parts that unpack to more than the limit, and stops unpacking there", async () => {
    const bomb = zipOf([...workbookParts(SHEET), { name: "xl/media/a.bin", data: Buffer.alloc(3_000_000) }]);
    const limits = { unpacked: 1_000_000, ratio: Number.POSITIVE_INFINITY, ratioFree: 0 };
    expect(await refusal(bomb, limits)).toContain("unpacks to far more than a workbook should hold");
  });

  it("refuses parts that unpack to many times the size of the file", async () => {
    const bomb = zipOf([...workbookParts(SHEET), { name: "xl/media/a.bin", data: Buffer.alloc(40_000_000) }]);
    expect(bomb.length).toBeLessThan(100_000);
    expect(await refusal(bomb)).toContain("unpacks to far more than a workbook should hold");
  });

  it("does not believe the size a part claims", async () => {
    const liar = zipOf([
      ...workbookParts(SHEET),
      { name: "xl/media/a.bin", data: Buffer.alloc(5_000_000), claimedSize: 10 },
    ]);
    expect(await refusal(liar)).toContain("damaged");
  });

  it.each([
    ["one cell at the far corner", '<row r="1"><c r="A1"/></row><row r="1048576"><c r="XFD1048576"/></row>'],
    ["a row beyond all rows", '<row r="99999999999"/>'],
    ["a far cell in disguise", '<row r="1"><c r="&#88;FD1048576"/></row>'],
    ["a tag that never ends", `<row r="1"${" ".repeat(200_000)}`],
  ])("refuses a sheet with %s, which would take all memory", async (_, rows) => {
    const far = zipOf(workbookParts(`<worksheet><sheetData>${rows}</sheetData></worksheet>`));
    expect(await refusal(far)).toContain("more than 10 million cells");
  });

  it("sees a place that is parted by the end of a chunk", async () => {
    const padding = "<!-- a comment -->".repeat(40_000);
    for (let shift = 0; shift < 20; shift++) {
      const rows = `${padding}${" ".repeat(shift)}<row r="1048576"><c r="XFD1048576"/></row>${padding}`;
      const far = zipOf(workbookParts(`<worksheet><sheetData>${rows}</sheetData></worksheet>`));
      expect(await refusal(far)).toContain("more than 10 million cells");
    }
  });

  it("refuses a zip file with a password", async () => {
    const [first, ...rest] = workbookParts(SHEET);
    expect(await refusal(zipOf([{ ...first!, encrypted: true }, ...rest]))).toContain(
      "protected with a password",
    );
  });

  it("refuses a zip file that is no workbook", async () => {
    const named = (...names: string[]) => zipOf(names.map((name) => ({ name, data: Buffer.from("PK") })));
    expect(await refusal(named("mimetype", "content.xml"))).toContain("OpenDocument");
    const zip = named("soc2020.xlsx");
    expect(await refusal(zip)).toBe(
      "This is a zip file, but not an Excel workbook (.xlsx). If the workbook is inside, unpack it first.",
    );
  });
});
