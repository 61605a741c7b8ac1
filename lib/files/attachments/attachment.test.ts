import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { checkAttachment, ENDINGS, MOST_BYTES, safeFileName } from "#lib/files/attachments/attachment";
import { attachmentResponse } from "#lib/files/attachments/attachment-response";
import { attachmentType } from "#lib/files/attachments/attachment-type";
import { workbookOf, workbookParts, type ZipPart, zipOf } from "#lib/files/workbook.fixture";
import { Refusal } from "#lib/platform/refusal";

const PDF = "%PDF-1.7\n1 0 obj\n<</Type/Catalog>>\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF\n";
const SHEET = "<worksheet><sheetData/></worksheet>";
const part = (name: string, data: string | Buffer): ZipPart => ({ name, data: Buffer.from(data) });
const withPart = (...more: ZipPart[]) => zipOf([...workbookParts(SHEET), ...more]);

const found = (content: string | Buffer) => attachmentType(Buffer.from(content));

describe("the type of a file is read from its content", () => {
  it("knows a PDF, a CSV file and a workbook", async () => {
    expect(await found(PDF)).toEqual({ type: "application/pdf" });
    expect(await found("code,title\n1111,Chief executives\n")).toEqual({ type: "text/csv" });
    expect(await found(await workbookOf({ Sheet1: [["a", 1]] }))).toEqual({
      type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    });
  });

  it.each([
    ["with titles above the table", "Table 1: Employment\n\nSOC;People\n1111;87\n"],
    ["parted by tabs", "code\ttitle\n1111\tChief executives\n"],
    ["in UTF-16, as spreadsheets save Unicode text", Buffer.from("\uFEFFa\tb\nc\td\n", "utf16le")],
    ["with a mark and other line ends", "\uFEFFa,b\r\nc,“d”\r\n"],
    [
      "with more rows than are looked at",
      `a,b\n${"1111,Chief executives and senior officials\n".repeat(9_000)}`,
    ],
  ])("takes a CSV file %s", async (_, content) => expect(await found(content)).toEqual({ type: "text/csv" }));

  it.each([
    ["a web page", "<!doctype html><script>alert(1)</script>,a\nb,c\n", "web page"],
    [
      "a drawing with a script",
      ' <svg xmlns="http://www.w3.org/2000/svg" onload="a(1,2)">\na,b\n',
      "web page",
    ],
    ["a comment before a web page", "<!-- a,b\nc,d --><html>", "web page"],
    ["a picture", "\u0089PNG\r\n\u001a\n", "picture"],
    ["an old workbook", "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1rest", "old office file"],
    ["a program", "MZ\u0000\u0001\u0000", "unknown"],
    ["rich text", "{\\rtf1 a,b\nc,d}", "unknown"],
    ["text in Latin-1", "caf\u00e9,b\nc,d\n", "unreadable text"],
    ["text with control characters", "a,b\nc,\u001bd\n", "unreadable text"],
    ["a letter", "Dear all\nWe write about teachers.\n", "no table"],
    ["a PDF that was cut off", PDF.slice(0, 30), "damaged PDF"],
    ["a PDF whose header comes later", `<html>${PDF}`, "web page"],
  ])("does not take %s", async (_, content, problem) =>
    expect(await attachmentType(Buffer.from(content, "latin1"))).toEqual({ problem }),
  );

  it("does not take a PDF that is a zip file as well", async () => {
    expect(await found(Buffer.concat([Buffer.from(PDF), withPart()]))).toEqual({ problem: "damaged PDF" });
  });

  it.each([
    ["a project of macros", [part("xl/vbaProject.bin", "x")]],
    ["the project under another name", [part("xl/other/VBAPROJECT.bin", "x")]],
    ["sheets of old macros", [part("xl/macrosheets/sheet1.xml", "<x/>")]],
    ["controls", [part("xl/activeX/activeX1.xml", "<x/>")]],
    ["a program", [part("xl/embeddings/run.exe", "MZ")]],
  ])("does not take a workbook with %s", async (_, parts) =>
    expect(await found(withPart(...parts))).toEqual({ problem: "macros" }),
  );

  it("does not take a workbook that says it has macros, wherever they are", async () => {
    const [, ...rest] = workbookParts(SHEET);
    const types = '<Override ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/>';
    expect(await found(zipOf([part("[Content_Types].xml", types), ...rest]))).toEqual({ problem: "macros" });
    const wide = Buffer.from(`\uFEFF${types}`, "utf16le");
    expect(await found(zipOf([part("[Content_Types].xml", wide), ...rest]))).toEqual({ problem: "macros" });
  });

  it.each([
    ["unpacks to many times its size", [part("xl/media/a.bin", Buffer.alloc(40_000_000))]],
    ["claims a wrong size", [{ ...part("xl/media/a.bin", "abc"), claimedSize: 9_999 }]],
    ["has a part twice", [part("xl/workbook.xml", "<other/>")]],
    ["has a part outside its folder", [part("../../etc/passwd", "x")]],
    ["needs a password", [{ ...part("xl/a.xml", "x"), encrypted: true }]],
    ["has thousands of parts", Array.from({ length: 2_001 }, (_, at) => part(`xl/${at}.xml`, ""))],
  ])("does not take a workbook that %s", async (_, parts) =>
    expect(await found(withPart(...parts))).toEqual({ problem: "damaged workbook" }),
  );

  it("reads no further than it must in a workbook with an endless list of types", async () => {
    const [, ...rest] = workbookParts(SHEET);
    const endless = part("[Content_Types].xml", Buffer.alloc(3_000_000, 32));
    expect(await found(zipOf([endless, ...rest]))).toEqual({ problem: "damaged workbook" });
  });

  it("does not take a zip file or a Word document for a workbook", async () => {
    expect(await found(zipOf([part("evil.html", "<html>")]))).toEqual({ problem: "zip file" });
    expect(await found(zipOf([part("[Content_Types].xml", ""), part("word/document.xml", "")]))).toEqual({
      problem: "word document",
    });
    expect(await found("PK\u0003\u0004 nothing more")).toEqual({ problem: "damaged workbook" });
  });

  it("comes to an end with a finding, whatever the bytes", async () => {
    const start = fc.constantFrom("", "%PDF-", "PK\u0003\u0004", "<", "a,b\n", "\u00ff\u00fe", '"');
    await fc.assert(
      fc.asyncProperty(start, fc.uint8Array({ maxLength: 300 }), async (head, tail) => {
        const result = await attachmentType(Buffer.concat([Buffer.from(head, "latin1"), tail]));
        expect("type" in result || result.problem).toBeTruthy();
      }),
    );
  });
});

describe("a file that is brought", () => {
  it("is kept with its size and the hash of its content", async () => {
    const file = await checkAttachment({
      fileName: "C:\\evidence\\Table 3.PDF",
      content: Buffer.from("%PDF-1\n%%EOF"),
    });
    expect(file).toMatchObject({
      fileName: "Table 3.pdf",
      type: "application/pdf",
      size: 12,
      sha256: expect.stringMatching(/^[\da-f]{64}$/),
    });
  });

  it.each([
    ["empty.pdf", Buffer.alloc(0), "The file is empty."],
    ["large.pdf", Buffer.alloc(MOST_BYTES + 1), "larger than 10 MB"],
    ["page.pdf", Buffer.from("<html>"), "a web page or XML, whatever its name says"],
    ["macros.xlsx", withPart(part("xl/vbaProject.bin", "x")), "has macros"],
  ])("is refused at its field: %s", async (fileName, content, sentence) => {
    const refusal = await checkAttachment({ fileName, content }, "evidence").catch((error) => error);
    expect(refusal).toBeInstanceOf(Refusal);
    expect(refusal).toMatchObject({ field: "evidence", message: expect.stringContaining(sentence) });
  });
});

describe("a file’s name", () => {
  it.each([
    ["table.csv", "table.csv"],
    ["../../etc/passwd", "passwd.pdf"],
    ["report.pdf.exe", "report.pdf.exe.pdf"],
    ["annexe\u202Efdp.exe", "annexefdp.exe.pdf"],
    ["CON.pdf", "file CON.pdf"],
    ["  .hidden", "hidden.pdf"],
    ["a\r\nSet-Cookie: x.pdf", "aSet-Cookie x.pdf"],
    ["", "file.pdf"],
    ["Beschäftigte 2020.PDF", "Beschäftigte 2020.pdf"],
  ])("%j becomes %j", (name, safe) =>
    expect(safeFileName(name, safe.endsWith("csv") ? ".csv" : ".pdf")).toBe(safe),
  );

  it("is always one that can be saved, sent and shown", () => {
    const ending = fc.constantFrom(...Object.values(ENDINGS));
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), ending, (name, end) => {
        const safe = safeFileName(name, end);
        expect(safe).not.toMatch(/[/\\\p{C}<>:"|?*]|^[.\s]|\s\./u);
        expect(safe.endsWith(end)).toBe(true);
        expect([...safe].length).toBeLessThanOrEqual(110);
      }),
    );
  });
});

test("a file is given to be saved, never to be shown, under its whole name", async () => {
  const file = await checkAttachment({ fileName: 'Größe "2020" (final)\'s.pdf', content: Buffer.from(PDF) });
  const response = attachmentResponse(file);
  expect(response.headers.get("content-disposition")).toBe(
    `attachment; filename="Gr__e 2020 (final)'s.pdf"; filename*=UTF-8''Gr%C3%B6%C3%9Fe%202020%20%28final%29%27s.pdf`,
  );
  expect(response.headers.get("x-content-type-options")).toBe("nosniff");
  expect(response.headers.get("cache-control")).toBe("no-store");
  expect(Buffer.from(await response.arrayBuffer()).toString()).toBe(PDF);
});
