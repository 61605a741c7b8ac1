import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { PublishedFileError } from "#lib/files/refused-row";
import { workbookOf, workbookParts, zipOf } from "#lib/files/workbook.fixture";
import { readPublished } from "#lib/imports/detect";
import { volume2Sheets } from "#lib/imports/readers/volume2.fixture";

const text = (content: string) => Buffer.from(content);

async function refusal(bytes: Buffer | string): Promise<string> {
  const error = await readPublished(bytes).then(
    ({ title }) => expect.fail(`was read as ${title}`),
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(PublishedFileError);
  return (error as PublishedFileError).message;
}

const VOLUME_1 = [
  [
    "SOC 2020 Major Group",
    "SOC 2020 Sub-Major Group",
    "SOC 2020 Minor Group",
    "SOC 2020 Unit Group",
    "SOC 2020 Group Title",
    "Group Description",
    "Tasks",
  ],
  ["<blank>", "<blank>", "<blank>", "2433", "Actuaries", "They work.", "~work"],
];
const DUAL_CODED = [
  [
    "SOC2010",
    "SOC2020",
    ...["men", "women"].flatMap((sex) =>
      ["lfs", "census"].flatMap((set) => [`${sex}_${set}_base_2010`, `${sex}_${set}_perc_2020`]),
    ),
  ],
  ["1115: A", "Total sample", 1, null, 1, null, 1, null, 1, null],
];

describe("a file that can be read is told by its content", () => {
  it.each([
    ["volume-2", "SOC2020 Volume 2, Version 13, 3 December 2025", () => workbookOf(volume2Sheets())],
    ["volume-1", "SOC2020 Volume 1, descriptions of groups", () => workbookOf({ Sheet1: VOLUME_1 })],
    ["dual-coded", "SOC2010 to SOC2020 dual-coded table", () => workbookOf({ Sheet1: DUAL_CODED })],
    [
      "coding-tool",
      "SOC2010 descriptions and NS-SEC of the withdrawn ONS coding tool",
      () => text('socDB[1115] = {soc2010:1115,unit:"A",desc:"B"};'),
    ],
    [
      "coding-tool-index",
      "SOC2010 index of the withdrawn ONS coding tool",
      () => text("1115#Chairman\r\n1115#Diplomat\r\n"),
    ],
    ["own-csv", "Groups (CSV)", () => text("title,code,edition\nManagers,1,soc2020\n")],
    ["volume-2", "SOC2020 Volume 2", () => text("UNIQUE ID,INDEXOCC,SOC 2020\na1aa,Actuary,2433\n")],
  ])("%s: %s", async (kind, title, make) => {
    expect(await readPublished(await make())).toMatchObject({ kind, title, refusals: [] });
  });

  it("may be named by its path", async () => {
    const folder = mkdtempSync(join(tmpdir(), "soc-"));
    afterAll(() => rmSync(folder, { recursive: true }));
    const path = join(folder, "wrong name.pdf");
    writeFileSync(path, "edition,code,title\nsoc2020,1,Managers\n");
    expect(await readPublished(path)).toMatchObject({ title: "Groups (CSV)", read: 1 });
    expect(await refusal(folder)).toContain("it is a folder");
    expect(await refusal(join(folder, "absent.xlsx"))).toBe(
      "“absent.xlsx” cannot be opened: there is no such file.",
    );
  });
});

describe("a file that cannot be read is refused with a sentence", () => {
  const ole = Buffer.from("d0cf11e0a1b11ae1", "hex");

  it.each([
    ["empty", Buffer.alloc(0), "This file is empty."],
    ["too large", Buffer.alloc(64 * 1024 * 1024 + 1, "a"), "This file is too large: it has 65 MB"],
    ["an old .xls workbook", Buffer.concat([ole, Buffer.alloc(100)]), "of the old .xls form"],
    [
      "protected with a password",
      Buffer.concat([ole, Buffer.alloc(100), Buffer.from("EncryptedPackage", "utf16le")]),
      "protected with a password",
    ],
    ["a PDF", text("%PDF-1.7"), "This is a PDF document."],
    ["a web page", text("\ufeff\n<!DOCTYPE html><html>Not found</html>"), "This is a web page"],
    [
      "a picture",
      Buffer.from("89504e470d0a1a0a0000000d", "hex"),
      "neither an Excel workbook (.xlsx) nor a CSV file",
    ],
    ["cut off", text("PK\x03\x04 and no more"), "damaged or was not downloaded in full"],
    ["in UTF-16", Buffer.from("\ufeffedition,code,title", "utf16le"), "UTF-16"],
    [
      "in Latin-1",
      Buffer.from("edition,code,title\nsoc2020,1,Caf\xe9s\n", "latin1"),
      "line 2 has a character in another encoding",
    ],
    ["blank", text("\n , \n"), "This file has no text in it."],
    [
      "without rows",
      text("edition,code,title\n"),
      "This file has the columns of Groups (CSV), but no rows below them.",
    ],
    [
      "parted by semicolons",
      text("edition;code;title\nsoc2020;1;Managers\n"),
      "The columns of this file are parted by semicolons.",
    ],
    [
      "with an open quotation mark",
      text('edition,code,title\nsoc2020,1,"Managers\n'),
      "cannot be read at line 2",
    ],
    [
      "of no known layout",
      text("name,age\nA,1\n"),
      "Those are: SOC2020 Volume 2 (the coding index); Volume 1",
    ],
    [
      "nearly a Volume 2",
      text("UNIQUE ID,RECNO,INDEXOCC,ADD,IND\na,1,b,,\n"),
      "looks like SOC2020 Volume 2 (the coding index), but lacks the column “SOC_2020”.",
    ],
  ])("%s", async (_, bytes, sentence) => {
    expect(await refusal(bytes)).toContain(sentence);
  });

  it.each([
    ["without a filled cell", () => workbookOf({ Sheet1: [[null]] }), "This workbook is empty"],
    [
      "of another layout",
      () => workbookOf({ Sheet1: [["name", "age"]] }),
      "The columns of this workbook are those of no file that can be read.",
    ],
    [
      "that unpacks to far too much",
      async () =>
        zipOf([...workbookParts("<worksheet/>"), { name: "a.bin", data: Buffer.alloc(40_000_000) }]),
      "unpacks to far more",
    ],
  ])("a workbook %s", async (_, make, sentence) => {
    expect(await refusal(await make())).toContain(sentence);
  });
});
