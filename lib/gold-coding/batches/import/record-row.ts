import type { EditionId } from "#lib/facts/edition";
import type { Sex } from "#lib/facts/facts";
import { likenessOf } from "#lib/gold-coding/batches/import/likeness";
import {
  FIELD_MEANINGS,
  type RecordColumns,
  type RecordField,
} from "#lib/gold-coding/batches/import/record-fields";
import type { Evidence } from "#lib/gold-coding/batches/records/evidence";

/** A record as it goes into the table. */
export interface NewRecord extends Evidence {
  /** Its row in the file. */
  row: number;
  reference: string;
  assignedCode: string | null;
  assignedEdition: EditionId | null;
  confidence: number | null;
  weight: number;
  sex: Sex | "";
  source: string;
  period: string;
  likeness: bigint;
  knownCodes: string[];
}

/** Why a row is not taken, and the field whose column it is about, "" for the whole row; quotes nothing of it but figures. */
export interface RefusedRecord {
  row: number;
  field: RecordField | "";
  reason: string;
}

/** A cell read as a code: the code, "" for an empty cell, or why it is none, in a sentence. */
export type CodeReading = { code: string } | { refused: string };

/** What the rows of a file are read by. */
export interface RecordReading extends Pick<RecordColumns, "choice" | "edition" | "confidenceOutOf"> {
  /** Of the batch: known codes are read in them. */
  editions: readonly EditionId[];
  readCode: (cell: string, edition: EditionId) => CodeReading;
  /** The edition that a cell names; null for none that is held. */
  readEdition: (cell: string) => EditionId | null;
}

/** Marks of surveys for "does not apply" and "no answer", as the Labour Force Survey writes them. */
const NO_ANSWER = new Set(["-8", "-9", "-8.0", "-9.0"]);
const UNEVEN = /[\p{Cc}\u00a0]| {2}|^ | $/u;
const NUMBER = /^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?:e[+-]?\d{1,2})?$|^\.\d+$/i;
const SEXES: ReadonlyMap<string, Sex | ""> = new Map([
  ...["m", "male", "man", "men", "1", "1.0"].map((word) => [word, "men"] as const),
  ...["f", "female", "woman", "women", "2", "2.0"].map((word) => [word, "women"] as const),
  ...["", "not stated", "not known", "unknown", "-8", "-9"].map((word) => [word, ""] as const),
]);

class RowRefused extends Error {
  constructor(
    readonly field: RecordField,
    readonly reason: string,
  ) {
    super(reason);
  }
}

/** Makes a function that reads the rows of a file, one by one; the same row gives the same record. */
export function recordReader(
  reading: RecordReading,
): (row: number, cells: readonly string[]) => NewRecord | RefusedRecord {
  const { columns } = reading.choice;
  return (row, cells) => {
    const cell = (field: RecordField) => {
      const at = columns[field];
      return at === undefined ? "" : tidied(cells[at] ?? "", field);
    };
    try {
      return readRecord(row, cell, reading);
    } catch (error) {
      if (error instanceof RowRefused) return { row, field: error.field, reason: error.reason };
      throw error;
    }
  };
}

/** Whether a row was refused. */
export function isRefused(read: NewRecord | RefusedRecord): read is RefusedRecord {
  return "reason" in read;
}

function readRecord(row: number, cell: (field: RecordField) => string, reading: RecordReading): NewRecord {
  const reference = cell("reference");
  if (reference === "") throw new RowRefused("reference", "The record id is missing.");
  const evidence = {
    jobTitle: cell("jobTitle"),
    jobDescription: cell("jobDescription"),
    industryText: cell("industryText"),
    industryCode: cell("industryCode"),
    qualifications: cell("qualifications"),
    managementStatus: cell("managementStatus"),
    supervisorStatus: cell("supervisorStatus"),
    employmentStatus: cell("employmentStatus"),
  };
  if (evidence.jobTitle === "" && evidence.jobDescription === "")
    throw new RowRefused(
      "jobTitle",
      "There is neither a job title nor a job description: nothing to code by.",
    );
  const assigned = assignedCode(cell, reading);
  return {
    row,
    reference,
    ...evidence,
    assignedCode: assigned?.code ?? null,
    assignedEdition: assigned?.edition ?? null,
    confidence: confidence(cell("confidence"), reading.confidenceOutOf),
    weight: weight(cell("weight")),
    sex: sex(cell("sex")),
    source: cell("source"),
    period: cell("period"),
    likeness: likenessOf(evidence),
    knownCodes: knownCodes(cell, reading),
  };
}

/** A cell without white space around it, each stretch within it and each control character one space. */
function tidied(cell: string, field: RecordField): string {
  const text = UNEVEN.test(cell) ? cell.replace(/[\s\p{Cc}]+/gu, " ").trim() : cell;
  const { marked, longest, name } = FIELD_MEANINGS[field];
  if (text.length > longest)
    throw new RowRefused(field, `“${name}” is longer than ${longest.toLocaleString("en-GB")} characters.`);
  return marked && NO_ANSWER.has(text) ? "" : text;
}

function assignedCode(
  cell: (field: RecordField) => string,
  { edition, readCode, readEdition, choice }: RecordReading,
): { code: string; edition: EditionId } | null {
  const given = cell("assignedCode");
  if (given === "") return null;
  const named = cell("assignedEdition");
  const of = named === "" ? edition : readEdition(named);
  if (of === null)
    throw new RowRefused("assignedEdition", "The edition of the code is none that is held here.");
  if (of === "")
    throw new RowRefused(
      choice.columns.assignedEdition === undefined ? "assignedCode" : "assignedEdition",
      "The edition of the code is not stated.",
    );
  const read = readCode(given, of);
  if ("refused" in read) throw new RowRefused("assignedCode", read.refused);
  return read.code === "" ? null : { code: read.code, edition: of };
}

function knownCodes(cell: (field: RecordField) => string, { editions, readCode }: RecordReading): string[] {
  const fields: RecordField[] = ["knownCode", "secondKnownCode"];
  const codes = editions.map((edition, at) => {
    const read = readCode(cell(fields[at]!), edition);
    if ("refused" in read) throw new RowRefused(fields[at]!, read.refused);
    return read.code;
  });
  if (codes.every((code) => code === "")) return [];
  const missing = codes.indexOf("");
  if (missing >= 0)
    throw new RowRefused(fields[missing]!, "The known code is given in one edition and not in the other.");
  return codes;
}

function confidence(text: string, outOf: 1 | 100): number | null {
  if (text === "") return null;
  const percent = text.endsWith("%");
  const value = numberIn(percent ? text.slice(0, -1).trim() : text);
  const share = value === null ? null : value / (percent ? 100 : outOf);
  if (share === null || share > 1)
    throw new RowRefused("confidence", `The confidence is not a number from 0 to ${percent ? 100 : outOf}.`);
  return share;
}

function weight(text: string): number {
  if (text === "") return 1;
  const value = numberIn(text);
  if (value === null || !(value > 0)) throw new RowRefused("weight", "The weight is not a number above 0.");
  return value;
}

function sex(text: string): NewRecord["sex"] {
  const read = SEXES.get(text.toLowerCase());
  if (read === undefined)
    throw new RowRefused("sex", "The sex is neither men nor women, in words or as 1 and 2, nor empty.");
  return read;
}

function numberIn(text: string): number | null {
  if (!NUMBER.test(text)) return null;
  const value = Number(text.replaceAll(",", ""));
  return Number.isFinite(value) ? value : null;
}
