import { WideTable } from "#components/ui/wide-table";
import type { RefusedRow } from "#lib/jobs/job";
import { jobHref } from "#lib/jobs/job-address";
import { count, quantity } from "#lib/platform/in-words";

/** The rows that a job did not take: the first of them, and all of them as a file. */
export function RefusedRows(props: {
  job: string;
  rows: readonly RefusedRow[];
  all: number;
  /** Whether the reader may have them as a file: whose work it was, and who sees everybody’s. */
  file?: boolean;
}) {
  const { job, rows, all, file = true } = props;
  const more = all - rows.length;
  return (
    <section aria-labelledby="refused" className="mt-8">
      <h2 id="refused">{quantity(all, "row")} not taken</h2>
      {(file || more > 0) && (
        <p className="my-2">
          {file && (
            <a href={jobHref(job, "refused")}>Download {more > 0 ? `all ${count(all)}` : "them"} as CSV</a>
          )}
          {more > 0 && `${file ? ". " : ""}The first ${count(rows.length)} are below.`}
        </p>
      )}
      <WideTable label="Rows that were not taken">
        <table className="data-table max-w-4xl">
          <caption>Rows that were not taken, and why</caption>
          <thead>
            <tr>
              <th scope="col" className="number">
                Row
              </th>
              <th scope="col">Column</th>
              <th scope="col">Why</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ row, column, reason }) => (
              <tr key={`${row} ${column}`}>
                <td className="number">{count(row)}</td>
                <td>{column}</td>
                <td>{reason}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </WideTable>
    </section>
  );
}
