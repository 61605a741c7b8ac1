import type { Column } from "#lib/files/table";
import { attribute, cellXml, columnAt, columnLetters } from "#lib/files/workbooks/sheet-xml";

/** Cells that are added to a row of a sheet. */
export interface AddedCells {
  /** The row's number, from 1. */
  line: number;
  /** One for each column; "" is an empty one. */
  cells: readonly string[];
  /** Whether they are headings, which look like the one beside them. */
  heading?: boolean;
}

/** What is added to a sheet. */
export interface SheetAddition {
  /** Place of the first column, from 0; what formats stand there and to the right of it in a row with added cells give way. */
  at: number;
  columns: readonly Pick<Column, "kind">[];
  /** Headings of all columns, for a sheet that has none: they become its first row, and all others are one further down. */
  headings?: readonly string[];
}

const ROW = /<(\w+:)?row\b[^>]*>/g;
const CELL = /<(?:\w+:)?c\b[^>]*?(?:\/>|>[\s\S]*?<\/(?:\w+:)?c>)/g;

/**
 * The XML of a sheet with cells added to its rows; everything else of it stays as it is.
 * Source: ECMA-376, Part 1, 18.3.1 (worksheets).
 * @param xml in pieces
 * @param added in the order of the rows
 */
export async function* sheetWithCells(
  xml: AsyncIterable<string>,
  addition: SheetAddition,
  added: AsyncIterable<readonly AddedCells[]>,
): AsyncGenerator<string> {
  const rows = new InTurn(added);
  const down = addition.headings ? 1 : 0;
  let rest = "";
  let before = 0;
  let begun = false;
  for await (const piece of xml) {
    rest += piece;
    let written = "";
    let at = 0;
    for (;;) {
      ROW.lastIndex = at;
      const found = ROW.exec(rest);
      if (!found) break;
      const [tag, prefix = ""] = found;
      const open = tag.endsWith("/>") ? null : rest.indexOf(`</${prefix}row>`, ROW.lastIndex);
      if (open !== null && open < 0) break;
      if (!begun) written += withoutExtent(rest.slice(at, found.index)) + headingRow(addition, prefix);
      else written += rest.slice(at, found.index);
      begun = true;
      const number = Number(attribute(tag, "r") ?? before + 1);
      const content = open === null ? "" : rest.slice(ROW.lastIndex, open);
      written += rowXml({ tag, prefix, number, content }, await rows.of(number), addition);
      before = number;
      at = open === null ? ROW.lastIndex : open + `</${prefix}row>`.length;
    }
    rest = rest.slice(at);
    if (written !== "") yield written;
  }
  yield down === 0 ? rest : movedDown(rest);
}

interface SheetRow {
  tag: string;
  prefix: string;
  number: number;
  content: string;
}

function rowXml(
  { tag, prefix, number, content }: SheetRow,
  added: AddedCells | null,
  { at, columns, headings }: SheetAddition,
): string {
  const line = headings ? number + 1 : number;
  const own = headings ? cellsMovedDown(content, line) : content;
  const opened = tag
    .replace(/\s*\/?>$/, "")
    .replace(/\sspans\s*=\s*(?:"[^"]*"|'[^']*')/, "")
    .replace(/\sr\s*=\s*(?:"[^"]*"|'[^']*')/, "");
  const start = `${opened.replace(/^<(\w+:)?row/, `<${prefix}row r="${line}"`)}>`;
  if (!added) return `${start}${own}</${prefix}row>`;
  const kept = own.replace(CELL, (cell) => {
    const letters = /\sr\s*=\s*["']([A-Z]+)/.exec(cell)?.[1];
    return letters !== undefined && columnAt(letters) >= at ? "" : cell;
  });
  const style = added.heading
    ? (attribute(
        kept
          .match(CELL)
          ?.at(-1)
          ?.match(/^[^>]*/)?.[0] ?? "",
        "s",
      ) ?? "")
    : "";
  const cells = added.cells.map((cell, beside) => {
    const kind = added.heading ? "text" : (columns[beside]?.kind ?? "text");
    return cellXml(cell, kind, `${columnLetters(at + beside)}${line}`, prefix, style);
  });
  return `${start}${kept}${cells.join("")}</${prefix}row>`;
}

/** How far a sheet reaches is no longer true, and need not be said. */
function withoutExtent(head: string): string {
  return head.replace(/<(\w+:)?dimension\b[^>]*(?:\/>|>\s*<\/(?:\w+:)?dimension>)/, "");
}

function headingRow({ headings }: SheetAddition, prefix: string): string {
  if (!headings) return "";
  const cells = headings.map((cell, at) => cellXml(cell, "text", `${columnLetters(at)}1`, prefix));
  return `<${prefix}row r="1">${cells.join("")}</${prefix}row>`;
}

/** Cells one row further down. Formulas would be of the rows before: what they came to stands in their place. */
function cellsMovedDown(content: string, line: number): string {
  return content
    .replace(/(<(?:\w+:)?c\b[^>]*?\sr\s*=\s*["'][A-Z]+)[0-9]+/g, `$1${line}`)
    .replace(/<(?:\w+:)?f\b[^>]*?(?:\/>|>[\s\S]*?<\/(?:\w+:)?f>)/g, "");
}

/** What follows the rows, of which places are named: merged cells, filters, links. */
function movedDown(tail: string): string {
  return tail.replace(/\s(?:ref|sqref)\s*=\s*"[^"]*"/g, (places) =>
    places.replace(/([A-Z]+)([0-9]+)/g, (_, letters, number) => `${letters}${Number(number) + 1}`),
  );
}

/** Added cells by the number of their row, asked for in order. */
class InTurn {
  private readonly lists: AsyncIterator<readonly AddedCells[]>;
  private list: readonly AddedCells[] = [];
  private next = 0;

  constructor(added: AsyncIterable<readonly AddedCells[]>) {
    this.lists = added[Symbol.asyncIterator]();
  }

  async of(line: number): Promise<AddedCells | null> {
    for (;;) {
      const one = this.list[this.next];
      if (one && one.line > line) return null;
      if (one) {
        this.next++;
        if (one.line === line) return one;
        continue;
      }
      const more = await this.lists.next();
      if (more.done) return null;
      this.list = more.value;
      this.next = 0;
    }
  }
}
