import type { Decision } from "#lib/compile/decisions/decision";
import type { Group } from "#lib/facts/edition";
import { decodeText } from "#lib/files/decode-text";
import { PublishedFileError, type Refusal as RowRefusal } from "#lib/files/refused-row";
import { count } from "#lib/platform/in-words";
import { Refusal, Refusals } from "#lib/platform/refusal";
import { LARGEST_PAPER } from "#lib/revision/papers/import/largest-paper";
import { type PaperHeading, type PaperRead, readPaper } from "#lib/revision/papers/read-paper";

/** How many rows are named when a table is refused; with more wrong, something else is the matter. */
const MOST_NAMED = 100;

/** A table whose rows cannot all be read: in words, the first of them, and all of them as they are. */
export class UnreadableRows extends Refusals {
  constructor(readonly rows: readonly RowRefusal[]) {
    super(rowsInWords(rows));
  }
}

/**
 * Reads the table of a paper that somebody brings, whole or not at all.
 * @param groups of the edition under review, by code
 * @throws UnreadableRows that names each row that cannot be read; Refusal when it is no such table
 */
export function paperDraft(
  content: Uint8Array,
  heading: PaperHeading,
  groups: ReadonlyMap<string, Group>,
): PaperRead {
  if (content.byteLength > LARGEST_PAPER)
    throw new Refusal(
      `The file is larger than ${count(LARGEST_PAPER / 1024 / 1024)} MB. Give the table of one paper.`,
      "file",
    );
  const { read, refusals } = readTable(content, heading, groups);
  if (!read) throw new UnreadableRows(refusals);
  if (read.paper.issues.length === 0)
    throw new Refusal("The table has headings but no rows. Give a table with a row for each change.", "file");
  return read;
}

function readTable(content: Uint8Array, heading: PaperHeading, groups: ReadonlyMap<string, Group>) {
  try {
    const text = decodeText(content);
    if (text.includes("\u0000")) throw new PublishedFileError("This file is no text. Save the table as CSV.");
    return readPaper(text, heading, groups);
  } catch (error) {
    throw error instanceof PublishedFileError ? new Refusal(error.message, "file") : error;
  }
}

function rowsInWords(refusals: readonly RowRefusal[]): { field: string; message: string }[] {
  const more = refusals.length - MOST_NAMED;
  return [
    ...refusals.slice(0, MOST_NAMED).map(({ row, column, value, reason }) => ({
      field: "file",
      message: `Row ${row}${column && `, column “${column}”`}${value && `, “${value}”`}: ${reason}`,
    })),
    ...(more > 0 ? [{ field: "file", message: `And ${count(more)} more rows.` }] : []),
  ];
}

/**
 * What an issue says was found. A paper's "no further action" is the working group's view of it, which the steering group
 * has yet to take: it is noted, not decided.
 */
export function evidenceOf(evidence: string, decision: Pick<Decision, "reason"> | undefined): string {
  if (!decision) return evidence;
  const { reason } = decision;
  const because = reason && reason !== evidence ? `: ${reason}` : ".";
  return [evidence, `The paper proposes no further action${because}`].filter(Boolean).join("\n");
}
