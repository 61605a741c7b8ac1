import { streamedZip } from "#lib/files/streamed-zip";
import type { Cell, Column } from "#lib/files/table";
import { columnLetters, escapedXml } from "#lib/files/workbooks/sheet-xml";

/** More rows than this, the headings included, have no place in a sheet. */
export const MOST_SHEET_ROWS = 1_048_576;

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const HEADING_STYLE = 1;

/**
 * A table as an Excel workbook, written row by row in memory that does not grow with it: a sheet "Information", and the
 * sheet of data with its heading row frozen. Text is text, never a formula or a number.
 * Source: ECMA-376, Part 1, 18.3 (worksheets) and Part 2 (packages).
 * @param name of the sheet of data; at most 31 characters, none of []:*?/\
 * @param rows some at a time, all no more than MOST_SHEET_ROWS with the heading
 * @param about what the first sheet says, as pairs of a name and a text
 */
export function streamedWorkbook(
  name: string,
  columns: readonly Column[],
  rows: AsyncIterable<readonly (readonly Cell[])[]>,
  about: readonly (readonly [string, string])[],
): AsyncGenerator<Buffer> {
  const information = [
    ...about.map(([key, text]) => [key, text]),
    [],
    ["Column", "What it holds"],
    ...columns.map((column) => [column.name, column.meaning]),
  ];
  return streamedZip([
    { name: "[Content_Types].xml", content: [contentTypes()] },
    { name: "_rels/.rels", content: [relations([["officeDocument", "xl/workbook.xml"]])] },
    { name: "xl/workbook.xml", content: [workbook(["Information", name])] },
    {
      name: "xl/_rels/workbook.xml.rels",
      content: [
        relations([
          ["worksheet", "worksheets/sheet1.xml"],
          ["worksheet", "worksheets/sheet2.xml"],
          ["styles", "styles.xml"],
        ]),
      ],
    },
    { name: "xl/styles.xml", content: [styles()] },
    { name: "xl/worksheets/sheet1.xml", content: sheet(oneList(information), [28, 100], false) },
    {
      name: "xl/worksheets/sheet2.xml",
      content: sheet(
        withHeading(columns, rows),
        columns.map(({ name: heading }) => Math.max(10, heading.length + 2)),
        true,
      ),
    },
  ]);
}

async function* oneList(rows: readonly (readonly Cell[])[]) {
  yield rows;
}

async function* withHeading(columns: readonly Column[], rows: AsyncIterable<readonly (readonly Cell[])[]>) {
  yield [columns.map(({ name }) => name)];
  yield* rows;
}

async function* sheet(
  rows: AsyncIterable<readonly (readonly Cell[])[]>,
  widths: readonly number[],
  hasHeading: boolean,
): AsyncGenerator<string> {
  const frozen =
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';
  const columns = widths.map(
    (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  yield `${XML}<worksheet xmlns="${MAIN}">${hasHeading ? frozen : ""}<cols>${columns.join("")}</cols><sheetData>`;
  const letters = widths.map((_, at) => columnLetters(at));
  let number = 0;
  for await (const some of rows) {
    let text = "";
    for (const cells of some) {
      number++;
      const bold = (at: number) => (hasHeading ? number === 1 : at === 0);
      const filled = cells.map((cell, at) =>
        cellXml(cell, `${letters[at] ?? columnLetters(at)}${number}`, bold(at)),
      );
      text += `<row r="${number}">${filled.join("")}</row>`;
    }
    yield text;
  }
  yield "</sheetData></worksheet>";
}

/** A cell that has anything in it. @param place "B12" */
function cellXml(cell: Cell, place: string, bold: boolean): string {
  if (cell === "") return "";
  const at = `r="${place}"${bold ? ` s="${HEADING_STYLE}"` : ""}`;
  if (typeof cell === "number") return `<c ${at}><v>${cell}</v></c>`;
  return `<c ${at} t="inlineStr"><is><t xml:space="preserve">${escapedXml(cell)}</t></is></c>`;
}

function contentTypes(): string {
  const override = (part: string, type: string) =>
    `<Override PartName="${part}" ContentType="${TYPE}.${type}+xml"/>`;
  return (
    `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/>${override("/xl/workbook.xml", "sheet.main")}${override("/xl/worksheets/sheet1.xml", "worksheet")}` +
    `${override("/xl/worksheets/sheet2.xml", "worksheet")}${override("/xl/styles.xml", "styles")}</Types>`
  );
}

function relations(of: readonly (readonly [type: string, target: string])[]): string {
  const each = of.map(
    ([type, target], at) =>
      `<Relationship Id="rId${at + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
  );
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${each.join("")}</Relationships>`;
}

function workbook(names: readonly string[]): string {
  const sheets = names.map(
    (name, at) => `<sheet name="${escapedXml(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  return `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${sheets.join("")}</sheets></workbook>`;
}

/** The plain style, and the bold one of headings. */
function styles(): string {
  const one = (content: string) =>
    `<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>${content}`;
  return (
    `${XML}<styleSheet xmlns="${MAIN}">${one('<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders>')}` +
    '<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf xfId="0"/><xf fontId="1" xfId="0" applyFont="1"/></cellXfs></styleSheet>'
  );
}
