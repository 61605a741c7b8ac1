import type { CodedRow, ConvertedCode } from "#lib/coded-files/coded-row";
import { editionOf, type FileChoice } from "#lib/coded-files/file-columns";
import type { ConvertWork } from "#lib/coded-files/file-work";
import { shareOut } from "#lib/coded-files/share-out";
import type { ConvertData } from "#lib/coded-files/work-data";
import type { WorkRow } from "#lib/coded-files/work-rows";
import { codeConverter } from "#lib/correspondence/conversion/conversion-list";
import { inCell, readCount } from "#lib/correspondence/conversion/count-cell";
import { readCellCode } from "#lib/facts/codes/cell-code";
import { cellOf } from "#lib/files/columns/wanted-column";
import { keptFew } from "#lib/platform/keep-few";

/** So many different cells are remembered: the same codes come again and again. */
const MOST_REMEMBERED = 20_000;

/** What is the same of all rows with a code. */
type Known = Pick<ConvertedCode, "outcome" | "ambiguous" | "level"> & {
  /** The cells from soc_read to soc_ambiguous. */
  cells: readonly string[];
  /** What each group has of a count, the largest first; where that is not known, nothing. */
  parts: readonly (readonly [code: string, share: number])[];
  note: string;
};

/** A function that converts rows by their codes: null of rows that hold no data. */
export function rowConverter(
  work: ConvertWork,
  data: ConvertData,
  choice: FileChoice,
): (row: WorkRow) => CodedRow | null {
  const convert = codeReader(work, data);
  const remembered = new Map<string, Known>();
  const withCounts = choice.columns.count !== undefined;
  return (row) => {
    if (row.part !== "data") return null;
    const cell = cellOf(row.cells, choice, "code");
    const known =
      row.fault === "" ? keptFew(remembered, cell, MOST_REMEMBERED, () => convert(cell)) : faulty(row.fault);
    const { cells, parts, note, ...came } = known;
    if (!withCounts || row.fault !== "")
      return {
        cells: [...cells, ...(withCounts ? ["", ""] : []), note],
        came: { kind: "convert", ...came, count: null, apportioned: [], left: 0 },
      };
    const read = readCount(cellOf(row.cells, choice, "count"));
    const { count } = read;
    const apportioned = count === null ? [] : parts.map(([code, share]) => [code, count * share] as const);
    const left = count === null ? 0 : leftOf(count, parts);
    return {
      cells: [
        ...cells,
        apportioned.map(([code, part]) => `${code} ${inCell(part)}`).join("; "),
        count === null ? "" : inCell(left),
        [note, known.outcome === "no code" && count === null ? "" : read.note].filter(Boolean).join(" "),
      ],
      came: { kind: "convert", ...came, count, apportioned, left },
    };
  };
}

/** What of a count the parts leave; nothing where they are all of it but for the last digit of a sum of fractions. */
function leftOf(count: number, parts: Known["parts"]): number {
  const given = parts.reduce((sum, [, share]) => sum + share, 0);
  return given > 1 - 1e-9 ? 0 : count * (1 - given);
}

function codeReader(work: ConvertWork, { basis, held }: ConvertData): (cell: string) => Known {
  const from = editionOf(work.from, held);
  const others = held.filter((edition) => edition !== from);
  const convert = codeConverter(basis, work.shares);
  return (cell) => {
    const read = readCellCode(cell, from, others);
    if (read.kind === "none") return { ...NOTHING, outcome: "no code", note: "The row has no code." };
    if (read.kind === "refused") return { ...NOTHING, note: read.reason };
    const { code } = read;
    const conversion = convert({ line: 0, text: cell, code, count: null });
    const level = from.structure.levelOf(code) ?? 0;
    if (conversion.outcome === "refused") {
      const cells = [code, ...NOTHING.cells.slice(1)];
      return { ...NOTHING, level, cells, note: conversion.message };
    }
    const { shares, known, note } = shareOut(conversion, work.rescale);
    const [best, second] = shares;
    const ambiguous = !known || (best?.share ?? 0) < work.threshold;
    return {
      outcome: conversion.outcome,
      level,
      ambiguous,
      cells: [
        code,
        best?.code ?? "",
        best?.title ?? "",
        best?.share == null ? "" : inCell(best.share),
        second?.code ?? "",
        shares.map((one) => (one.share === null ? one.code : `${one.code} ${inCell(one.share)}`)).join("; "),
        ambiguous ? "yes" : "no",
      ],
      parts: shares.flatMap((one) => (one.share === null ? [] : [[one.code, one.share] as const])),
      note,
    };
  };
}

const NOTHING: Known = {
  outcome: "refused",
  ambiguous: false,
  level: 0,
  cells: ["", "", "", "", "", "", ""],
  parts: [],
  note: "",
};

function faulty(note: string): Known {
  return { ...NOTHING, note };
}
