import type { Refusal } from "#lib/files/refused-row";
import type { followed } from "#lib/jobs/follow";
import type { Execute, JobWork, RefusedRow } from "#lib/jobs/job";
import type { Value } from "#lib/record/entry";

/**
 * For work on a file that anybody may see, which is one transaction: keeps what came of it and the rows that were refused in
 * that transaction, so that work killed before begins anew and work killed after only says what came of it.
 */
export function keptOnce(
  work: Pick<JobWork<unknown>, "advance" | "refuseRows">,
  settled: ReturnType<typeof followed>["settled"],
) {
  return async (
    came: object,
    refused: readonly Refusal[],
    transaction: { $executeRawUnsafe: Execute },
  ): Promise<void> => {
    await settled();
    const execute: Execute = transaction.$executeRawUnsafe.bind(transaction);
    await work.refuseRows(refused.map(refusedRow), execute);
    await work.advance({ stage: "", done: 100, cursor: came as unknown as Value }, execute);
  };
}

/** A row of a file with its value; the sheet stands before the column. */
function refusedRow({ sheet, row, column, value, reason }: Refusal): RefusedRow {
  return {
    row,
    column: inSheet(sheet, column),
    reason: value ? `“${value}”: ${reason}` : reason,
  };
}

/** "Men: Code": a column with the sheet that it is in, where the file has sheets. */
export function inSheet(sheet: string, column: string): string {
  return [sheet, column].filter(Boolean).join(": ");
}
