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
  readonly byReason = new Map<string, number>();
  total = 0;

  refuse(row: number, column: string, reason: string): void {
    this.total++;
    if (this.listed.length < MOST_LISTED) this.listed.push({ row, column, reason });
    const said = column === "" ? reason : `${column} ${reason}`;
    this.byReason.set(said, (this.byReason.get(said) ?? 0) + 1);
  }

  /** The most frequent reasons, a line each: "calwght is a weight below nought: 12 rows". */
  lines(most = 10): string[] {
    const reasons = [...this.byReason].sort(([, a], [, b]) => b - a);
    return reasons.slice(0, most).map(([reason, rows]) => `${reason}: ${quantity(rows, "row")}`);
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
