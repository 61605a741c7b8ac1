import type { EditionWithGroups } from "#lib/classification/edition-with-groups";
import { readCellCode } from "#lib/facts/codes/cell-code";
import type { Figure } from "#lib/facts/facts";
import { type Measure, measureOf, OWN_MEASURE } from "#lib/facts/measure";
import { type Cut, hoursOf, sexOf } from "#lib/figures/import/cut";
import type { FigureDetails } from "#lib/figures/import/figure-details";
import { type FigureField, measureOfField } from "#lib/figures/import/figure-fields";
import { periodOf } from "#lib/figures/import/period";
import { measureNamed, readBase, readCv, readQuality, readValue } from "#lib/figures/import/read-cells";
import { qualityOf } from "#lib/figures/quality";
import type { ColumnFile } from "#lib/files/columns/column-file";
import { misfit } from "#lib/files/columns/misfit";
import { isBlank, type ReadRow } from "#lib/files/columns/read-row";
import { type ColumnChoice, cellOf } from "#lib/files/columns/wanted-column";
import { type OnProgress, PublishedFileError, type Refusal, RefusedCell } from "#lib/files/refused-row";
import { count } from "#lib/platform/in-words";

/** A sheet to be read: of whom it is, and its headings. */
export interface SheetToRead {
  /** "" of a text file. */
  name: string;
  cut: Cut;
  choice: ColumnChoice<FigureField>;
  /** What the columns are called, by their places. */
  names: readonly string[];
}

/** Where in the file something stands. */
export interface Place {
  sheet: string;
  row: number;
  column: string;
}

/** A figure as it was read; which data set it is of follows from its time. */
export interface FigureRead extends Omit<Figure, "dataSet"> {
  period: string;
  at: Place;
}

export interface FiguresRead {
  figures: FigureRead[];
  refusals: Refusal[];
  /** Rows that hold anything. */
  read: number;
  /** Rows without a code: notes, and jobs that nobody classified. */
  passedOver: number;
}

/** More figures than these are not read from one file: five times as many as the largest published. */
const MOST_FIGURES = 500_000;
const TOTAL_CODE = /^(xx|total|all)$/i;
const TOTAL_TITLE = /^(all\b|total\b)/i;

/**
 * Reads the figures of some sheets, several a row. A row or cell that cannot be taken is refused with where it stands; a mark
 * or blank in place of a figure is a figure without value, which says why.
 * @throws PublishedFileError where there are more than are read
 */
export async function readFigures(
  file: ColumnFile,
  sheets: readonly SheetToRead[],
  details: FigureDetails,
  edition: EditionWithGroups,
  onProgress: OnProgress = () => {},
): Promise<FiguresRead> {
  const result: FiguresRead = { figures: [], refusals: [], read: 0, passedOver: 0 };
  const reader = new RowReader(details, edition);
  for (const sheet of sheets) {
    let line = 0;
    for await (const rows of file.rows(sheet.name)) {
      for (const row of rows) {
        if (line++ <= (sheet.choice.headingRow ?? -1) || isBlank(row)) continue;
        readRow(row, sheet, reader, result);
        if (result.figures.length > MOST_FIGURES)
          throw new PublishedFileError(
            `This file has more than ${count(MOST_FIGURES)} figures. Send it in several files.`,
          );
      }
      onProgress({ read: result.read });
    }
  }
  return result;
}

function readRow(row: ReadRow, sheet: SheetToRead, reader: RowReader, result: FiguresRead): void {
  result.read++;
  // Notes stand below tables, each in one cell.
  const alone = row.cells.filter((cell) => cell.trim() !== "").length < 2;
  if (alone && !/^\d{1,6}/.test(cellOf(row.cells, sheet.choice, "code"))) {
    result.passedOver++;
    return;
  }
  const fault = misfit(row, sheet.choice, Math.max(row.cells.length, sheet.names.length));
  const refused = (column: string, value: string, reason: string) =>
    result.refusals.push({ sheet: sheet.name, row: row.line, column, value: value.slice(0, 200), reason });
  if (fault !== "") return void refused("", "", fault);
  try {
    const figures = reader.read(row, sheet);
    if (figures === null) result.passedOver++;
    else for (const figure of figures) result.figures.push(figure);
  } catch (error) {
    if (!(error instanceof RefusedCell)) throw error;
    refused(error.column, error.value, error.message);
  }
}

/** Reads rows one by one, and knows what was read before: the same figure is not taken twice. */
class RowReader {
  private readonly known = new Map<string, FigureRead>();
  private area: string | null = null;

  constructor(
    private readonly details: FigureDetails,
    private readonly edition: EditionWithGroups,
  ) {}

  /** Null for a row of no group. */
  read({ cells, line }: ReadRow, sheet: SheetToRead): FigureRead[] | null {
    const { choice } = sheet;
    const cell = (field: FigureField) => ({
      column: choice.columns[field] === undefined ? "" : (sheet.names[choice.columns[field]] ?? ""),
      text: cellOf(cells, choice, field),
    });
    const code = this.codeOf(cell("code"), cell("title").text);
    if (code === null) return null;
    this.checkArea(cell("area"));
    const period = this.periodOf(cell("period"), choice);
    const cut: Cut = {
      sex: choice.columns.sex === undefined ? sheet.cut.sex : said(cell("sex"), sexOf, "men or women"),
      hours:
        choice.columns.hours === undefined
          ? sheet.cut.hours
          : said(cell("hours"), hoursOf, "full-time or part-time"),
    };
    const figures: FigureRead[] = [];
    for (const [field, measure, scale] of this.figureFields(choice, cell)) {
      const at = cell(field);
      const own = field === "value";
      const read = this.figureOf(
        at,
        measure,
        scale,
        own && choice.columns.cv !== undefined ? cell("cv") : null,
      );
      const figure: FigureRead = {
        ...{ edition: this.edition.id, code, measure: measure.id, ...cut, period },
        ...read,
        quality:
          own && choice.columns.quality !== undefined ? readQuality(cell("quality"), read.cv) : read.quality,
        base: own && choice.columns.base !== undefined ? readBase(cell("base")) : null,
        at: { sheet: sheet.name, row: line, column: at.column },
      };
      if (this.isNew(figure, at)) figures.push(figure);
    }
    return figures;
  }

  private figureOf(
    at: { column: string; text: string },
    measure: Measure,
    scale: number,
    beside: { column: string; text: string } | null,
  ): Pick<Figure, "value" | "suppressed" | "cv" | "quality"> {
    if (this.details.content === "cv") {
      const cv = readCv(at);
      return { value: null, suppressed: "not given", cv, quality: cv === null ? "" : qualityOf(cv) };
    }
    const cv = beside === null ? null : readCv(beside);
    return { ...readValue(at, measure, scale), cv, quality: cv === null ? "" : qualityOf(cv) };
  }

  /** "" for all groups together; null for a row of none. @throws RefusedCell */
  private codeOf({ column, text }: { column: string; text: string }, title: string): string | null {
    if (TOTAL_CODE.test(text) || (text === "" && TOTAL_TITLE.test(title))) return "";
    const code = readCellCode(text, this.edition, []);
    if (code.kind === "none") return null;
    if (code.kind === "code") return code.code;
    throw new RefusedCell(
      column,
      text,
      `The value is the code of no group of ${this.edition.shortTitle}. Look whether the table is of another edition.`,
    );
  }

  private checkArea({ column, text }: { column: string; text: string }): void {
    if (column === "") return;
    this.area ??= text;
    if (text !== this.area)
      throw new RefusedCell(
        column,
        text,
        `The rows before are of “${this.area}”: figures of one area are imported at a time. Send those of each area by themselves.`,
      );
  }

  private periodOf(
    { column, text }: { column: string; text: string },
    { columns }: ColumnChoice<FigureField>,
  ): string {
    if (columns.period === undefined) return periodOf(this.details.period) ?? "";
    const period = periodOf(text);
    if (period === null)
      throw new RefusedCell(
        column,
        text,
        "The value is no year or period. Write it like 2023, 2023-04 or Jan 2025-Dec 2025.",
      );
    return period;
  }

  /** The columns of a row that have figures, with what they measure. */
  private figureFields(
    { columns }: ColumnChoice<FigureField>,
    cell: (field: FigureField) => { column: string; text: string },
  ): [FigureField, Measure, number][] {
    const { details } = this;
    const fields: [FigureField, Measure, number][] = [];
    const inOrder = (Object.keys(columns) as FigureField[]).sort((a, b) => columns[a]! - columns[b]!);
    for (const field of inOrder) {
      const known = measureOfField(field, details.variable);
      const measure = known && measureOf(known.measure);
      if (measure) fields.push([field, measure, details.content === "cv" ? 1 : known.scale]);
    }
    if (columns.value !== undefined) {
      const named = cell("measure");
      const own = { measure: details.ownMeasure, unit: details.ownUnit };
      const measure =
        columns.measure === undefined ? measureOf(details.measure, own) : measureNamed(named.text);
      if (!measure)
        throw new RefusedCell(
          named.column,
          named.text,
          "The value is none of the measures that figures have. Use one like “employee jobs” or “median hourly pay”.",
        );
      fields.push(["value", measure, details.thousands && measure.id !== OWN_MEASURE ? 1000 : 1]);
    }
    return fields;
  }

  /** Whether a figure was not read before. @throws RefusedCell where it was, as another */
  private isNew(figure: FigureRead, { column, text }: { column: string; text: string }): boolean {
    const key = [figure.period, figure.code, figure.measure, figure.sex, figure.hours].join(" ");
    const before = this.known.get(key);
    if (!before) {
      this.known.set(key, figure);
      return true;
    }
    if (before.value === figure.value && before.suppressed === figure.suppressed && before.cv === figure.cv)
      return false;
    throw new RefusedCell(
      column,
      text,
      `The same figure, of ${figure.code === "" ? "all groups" : figure.code}${figure.period && ` in ${figure.period}`}, stands on row ${before.at.row}${before.at.sheet && ` of the sheet “${before.at.sheet}”`} as another. Keep one of them.`,
    );
  }
}

function said<Word extends string>(
  { column, text }: { column: string; text: string },
  read: (text: string) => Word | "" | null,
  words: string,
): Word | "" {
  const word = read(text);
  if (word === null)
    throw new RefusedCell(column, text, `The value does not say ${words}, or all. Write it in words.`);
  return word;
}
