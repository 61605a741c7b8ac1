import { rowAt, type SplitRow } from "#lib/files/columns/split-rows";
import { unitDigits } from "#lib/microdata/layout/occupation-columns";
import { hasStratum } from "#lib/microdata/layout/series";
import { VARIABLES, type Variable } from "#lib/microdata/layout/variables";
import { cellReader } from "#lib/microdata/reading/check-value";
import type { Headings } from "#lib/microdata/reading/headings";
import { readNumber } from "#lib/microdata/reading/read-number";
import { codeColumn, columnFor, type GrowingColumn, type Records } from "#lib/microdata/reading/records";
import type { RefusedRows } from "#lib/microdata/reading/refused-rows";

/** Figures of a code of an edition that is drafted. */
const OTHER_DIGITS = 4;
const LINE_FEED = 0x0a;
const RETURN = 0x0d;

const TOO_MANY = "has more cells than there are headings: write numbers without commas for thousands";
const TOO_FEW = "has fewer cells than there are headings: check that it is whole";

/** What is done with a cell of a column. */
interface Slot {
  name: string;
  read: (text: string, from: number, to: number) => number | string;
  column: GrowingColumn;
}

/** Takes rows of a text into columns of numbers, without a text or an object for what is not wanted. */
export class RowTaker {
  records = 0;
  rows = 0;
  /** For each column of the file what is done with it; undefined for those that are not wanted. */
  private readonly slots: (Slot | undefined)[];
  /** The values of a row, until all of them are known to be good. */
  private readonly row: Float64Array;
  private readonly mark: number;
  private readonly year: number;
  private readonly numstrata: number;

  constructor(
    private readonly headings: Headings,
    private readonly delimiter: string,
    private readonly refused: RefusedRows,
    private readonly hasCode?: (column: string, code: number) => boolean,
  ) {
    this.mark = delimiter.charCodeAt(0);
    this.slots = new Array(headings.width);
    for (const [name, at] of headings.variables)
      this.slots[at] = { name, read: cellReader(VARIABLES[name].content), column: columnFor(name) };
    for (const [name, at] of headings.occupations)
      this.slots[at] = { name, read: this.codeReader(name, unitDigits(name)), column: codeColumn() };
    for (const [name, at] of headings.codes)
      this.slots[at] = { name, read: this.codeReader(name, OTHER_DIGITS), column: codeColumn() };
    this.row = new Float64Array(headings.width);
    this.year = headings.variables.get("year") ?? -1;
    this.numstrata = headings.variables.get("numstrata") ?? -1;
  }

  /** The row at a place, read slowly and rightly: with quotation marks, and whatever ends its lines. */
  rowAt(text: string, at: number, ended: boolean): SplitRow | null {
    return at >= text.length ? null : rowAt(text, at, this.mark, ended);
  }

  /** Takes all rows that a text has whole. @returns where the first begins that it has not, and its line */
  take(text: string, from: number, firstLine: number, ended: boolean): { to: number; line: number } {
    let [at, line] = [from, firstLine];
    let quote = text.indexOf('"', at);
    while (at < text.length) {
      if (quote >= 0 && quote < at) quote = text.indexOf('"', at);
      const feed = text.indexOf("\n", at);
      if (feed >= 0 && (quote < 0 || quote > feed)) {
        this.takePlain(text, at, feed > at && text.charCodeAt(feed - 1) === RETURN ? feed - 1 : feed, line);
        at = feed + 1;
        line++;
        continue;
      }
      const row = this.rowAt(text, at, ended);
      if (row === null) break;
      this.takeSplit(row, line);
      at = row.to;
      line += row.lines;
    }
    return { to: at, line };
  }

  /** A line without quotation marks, whose cells are numbers where they stand. */
  private takePlain(text: string, from: number, end: number, line: number): void {
    if (from === end) return;
    let at = from;
    let place = 0;
    let fault = "";
    let wrong = "";
    let filled = false;
    for (; ; place++) {
      let to = at < end ? text.indexOf(this.delimiter, at) : end;
      if (to < 0 || to > end) to = end;
      if (to > at) filled = true;
      const slot = this.slots[place];
      if (slot !== undefined && fault === "") {
        const value = slot.read(text, at, to);
        if (typeof value === "number") this.row[place] = value;
        else [fault, wrong] = [value, slot.name];
      }
      if (to >= end) break;
      at = to + 1;
    }
    if (filled && !isBlankLine(text, from, end, this.mark)) this.end(place + 1, line, fault, wrong);
  }

  private takeSplit({ cells, fault: broken }: SplitRow, line: number): void {
    if (broken !== "") {
      this.rows++;
      this.refused.refuse(line, "", `is broken: ${broken.charAt(0).toLowerCase()}${broken.slice(1)}`);
      return;
    }
    if (cells.every((cell) => cell.trim() === "")) return;
    let [fault, wrong] = ["", ""];
    for (const [place, slot] of this.slots.entries()) {
      if (slot === undefined || fault !== "") continue;
      const cell = cells[place] ?? "";
      const value = slot.read(cell, 0, cell.length);
      if (typeof value === "number") this.row[place] = value;
      else [fault, wrong] = [value, slot.name];
    }
    this.end(cells.length, line, fault, wrong);
  }

  private end(cells: number, line: number, fault: string, wrong: string): void {
    this.rows++;
    const { width } = this.headings;
    if (cells > width) this.refused.refuse(line, "", TOO_MANY);
    else if (cells < width) this.refused.refuse(line, "", TOO_FEW);
    else if (fault !== "") this.refused.refuse(line, wrong, fault);
    else if (this.numstrata >= 0 && !hasStratum(this.row[this.year]!, this.row[this.numstrata]!))
      this.refused.refuse(line, "numstrata", "is of another series than there is of its year");
    else this.keep();
  }

  private keep(): void {
    for (const [place, slot] of this.slots.entries())
      if (slot !== undefined) slot.column.put(this.records, this.row[place]!);
    this.records++;
  }

  private codeReader(column: string, digits: number) {
    const [least, beyond] = [10 ** (digits - 1), 10 ** digits];
    return (text: string, from: number, to: number): number | string => {
      const code = readNumber(text, from, to);
      if (code === null || code === 0) return 0;
      if (typeof code !== "number" || !Number.isInteger(code) || code < least || code >= beyond)
        return `is no code of a unit group: write its ${digits} figures alone`;
      if (this.hasCode && !this.hasCode(column, code)) return "is no unit group of its edition";
      return code;
    };
  }

  finish(): Records {
    const { variables, occupations, codes } = this.headings;
    const valuesAt = (at: number) => this.slots[at]!.column.values(this.records);
    const of: Records["of"] = {};
    for (const [name, at] of variables) of[name as Variable] = valuesAt(at);
    const coded = (columns: ReadonlyMap<string, number>) =>
      new Map([...columns].map(([name, at]) => [name, valuesAt(at) as Uint16Array]));
    return { length: this.records, of, occupations: coded(occupations), codes: coded(codes) };
  }
}

function isBlankLine(text: string, from: number, end: number, mark: number): boolean {
  for (let at = from; at < end; at++) {
    const sign = text.charCodeAt(at);
    if (sign !== mark && sign !== 0x20 && sign !== LINE_FEED && sign !== RETURN) return false;
  }
  return true;
}
