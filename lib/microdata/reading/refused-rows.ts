import { PublishedFileError } from "#lib/files/refused-row";
import type { RefusedRow } from "#lib/jobs/job";
import { count, quantity } from "#lib/platform/in-words";

/** Refused rows beyond this are counted and not listed. */
export const MOST_LISTED = 1_000;
/** Where more rows than this share are refused the file is not what it seems to be, and nothing is estimated. */
const MOST_REFUSED = 0.05;

/** Rows that were not taken: the first of them, and how many for each reason. No reason quotes a record. */
export class RefusedRows {
  readonly listed: RefusedRow[] = [];
  private readonly byReason = new Map<string, { rows: number; first: number }>();
  total = 0;

  refuse(row: number, column: string, reason: string): void {
    this.total++;
    if (this.listed.length < MOST_LISTED) this.listed.push({ row, column, reason });
    const said = column === "" ? reason : `${column} ${reason}`;
    const { rows, first } = this.byReason.get(said) ?? { rows: 0, first: row };
    this.byReason.set(said, { rows: rows + 1, first });
  }

  /** The most frequent reasons, a line each: "calwght is a weight below nought: 12 rows, the first row 3". */
  lines(most = 10): string[] {
    const reasons = [...this.byReason].sort(([, a], [, b]) => b.rows - a.rows);
    return reasons.slice(0, most).map(([reason, { rows, first }]) => {
      const where = `row ${count(first)}`;
      return `${reason}: ${rows === 1 ? where : `${quantity(rows, "row")}, the first ${where}`}`;
    });
  }

  /** @throws PublishedFileError where so many are refused that the rest tells nothing */
  check(rows: number): void {
    if (this.total === 0 || this.total <= MOST_REFUSED * rows) return;
    const { row, column, reason } = this.listed[0]!;
    const first = column === "" ? `row ${count(row)} ${reason}` : `in row ${count(row)} ${column} ${reason}`;
    throw new PublishedFileError(
      `${count(this.total)} of ${quantity(rows, "row")} cannot be taken, which is more than one in twenty: ${first}. Put the file right and send it again; nothing was kept of it.`,
    );
  }
}
