import fc from "fast-check";
import { expect, test } from "vitest";
import { type AddedCells, type SheetAddition, sheetWithCells } from "#lib/files/workbooks/sheet-with-cells";

async function added(xml: string, rows: AddedCells[], addition: Partial<SheetAddition> = {}, piece = 7) {
  async function* pieces() {
    for (let at = 0; at < xml.length; at += piece) yield xml.slice(at, at + piece);
  }
  async function* lists() {
    for (const row of rows) yield [row];
  }
  let text = "";
  const columns = [{ kind: "code" as const }, { kind: "share" as const }];
  for await (const one of sheetWithCells(pieces(), { at: 1, columns, ...addition }, lists())) text += one;
  return text;
}

const sheet = (rows: string, tail = "") =>
  `<worksheet><dimension ref="A1:A3"/><sheetData>${rows}</sheetData>${tail}</worksheet>`;

test("cells stand at the end of their rows, codes as text and shares as figures", async () => {
  const xml = sheet(
    '<row r="1" spans="1:1"><c r="A1"><v>2136</v></c></row><row r="3"><c r="A3"><v>1</v></c></row>',
  );
  const text = await added(xml, [
    { line: 1, cells: ["2134", "0.5"] },
    { line: 3, cells: ["<&>", ""] },
  ]);
  expect(text).toBe(
    '<worksheet><sheetData><row r="1"><c r="A1"><v>2136</v></c><c r="B1" t="inlineStr"><is><t xml:space="preserve">2134</t></is></c><c r="C1"><v>0.5</v></c></row>' +
      '<row r="3"><c r="A3"><v>1</v></c><c r="B3" t="inlineStr"><is><t xml:space="preserve">&lt;&amp;&gt;</t></is></c></row></sheetData></worksheet>',
  );
});

test("formats without a value give way, rows without cells and prefixes are minded, headings look like their neighbour", async () => {
  expect(
    await added(sheet('<row r="1"><c r="A1" s="4"><v>1</v></c><c r="D1" s="2"/></row>'), [
      { line: 1, cells: ["a"], heading: true },
    ]),
  ).toContain('<c r="A1" s="4"><v>1</v></c><c r="B1" s="4" t="inlineStr">');
  expect(await added(sheet('<row r="2" ht="9"/>'), [{ line: 2, cells: ["a"] }])).toContain(
    '<row r="2" ht="9"><c r="B2"',
  );
  expect(await added(sheet("<x:row><x:c/></x:row>"), [{ line: 1, cells: ["a"] }])).toContain(
    '<x:row r="1"><x:c/><x:c r="B1" t="inlineStr"><x:is><x:t xml:space="preserve">a</x:t></x:is></x:c></x:row>',
  );
});

test("a sheet without headings moves down by one, its merged cells too, and formulas are what they came to", async () => {
  const xml = sheet(
    '<row r="1"><c r="A1"><f>B7</f><v>2136</v></c></row>',
    '<mergeCells><mergeCell ref="A1:A9"/></mergeCells>',
  );
  const text = await added(xml, [{ line: 1, cells: ["2134", ""] }], { headings: ["code", "soc_code"] });
  expect(text).toContain('<row r="1"><c r="A1" t="inlineStr"><is><t xml:space="preserve">code</t>');
  expect(text).toContain('<row r="2"><c r="A2"><v>2136</v></c><c r="B2" t="inlineStr">');
  expect(text).toContain('<mergeCell ref="A2:A10"/>');
});

test("the same comes however the sheet is cut into pieces", async () => {
  const xml = sheet(
    '<row r="1"><c r="A1"><v>1</v></c></row><row r="2"/><row r="5"><c r="A5"><v>1</v></c></row>',
  );
  const rows = [1, 2, 5].map((line) => ({ line, cells: [`row ${line}`, "1"] }));
  const whole = await added(xml, rows, {}, xml.length);
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 60 }), async (piece) => {
      expect(await added(xml, rows, {}, piece)).toBe(whole);
    }),
    { numRuns: 20 },
  );
});
