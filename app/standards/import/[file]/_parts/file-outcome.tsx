import { FactList } from "#components/releases/fact-list";
import { ButtonLink } from "#components/ui/button";
import { WideTable } from "#components/ui/wide-table";
import { jobHref } from "#lib/jobs/job-address";
import { count, momentInWords } from "#lib/platform/in-words";
import {
  FILE_STATES,
  type reportRows,
  type StandardsFile,
  stateOfFile,
} from "#lib/standards/import/standards-files.db";
import { standardHref, standardsFileHref, standardsHref } from "#lib/standards/standards-address";

/** So many rows of each outcome are shown; the file of the report has all. */
export const REPORT_SHOWN = 100;

type Rows = Awaited<ReturnType<typeof reportRows>>;

/** What became of a file of standards: its figures, what it changed, and what was refused. */
export function FileOutcome({
  file,
  changed,
  refused,
}: {
  file: StandardsFile;
  changed: Rows;
  refused: Rows;
}) {
  const state = stateOfFile(file);
  return (
    <>
      <FactList
        facts={[
          ["State", FILE_STATES[state]],
          ["Sent", momentInWords(file.startedAt)],
          ...(file.finishedAt ? [["Imported", momentInWords(file.finishedAt)] as [string, string]] : []),
          ["Added", count(file.added)],
          ["Changed", count(file.changed)],
          ["Unchanged", count(file.unchanged)],
          ["Rows refused", count(file.refused)],
        ]}
      />
      <p className="mt-5 flex flex-wrap gap-3">
        {file.jobId && (
          <ButtonLink href={jobHref(file.jobId)} look={state === "importing" ? "primary" : "secondary"}>
            {state === "importing" ? "See how far it is" : "The import"}
          </ButtonLink>
        )}
        {state === "imported" && (
          <>
            <ButtonLink href={standardsHref("mappings")} look="primary">
              Decide on unit groups
            </ButtonLink>
            <ButtonLink href={standardsFileHref(file.id, "report")}>Report on each row (CSV)</ButtonLink>
          </>
        )}
        <ButtonLink href={standardsHref("import")}>All files</ButtonLink>
      </p>
      <ReportTable title="What it changed" rows={changed} all={file.changed} />
      <ReportTable title="Rows refused" rows={refused} all={file.refused} />
    </>
  );
}

function ReportTable({ title, rows, all }: { title: string; rows: Rows; all: number }) {
  if (rows.length === 0) return null;
  return (
    <section className="mt-9">
      <h2>{title}</h2>
      <WideTable label={title}>
        <table className="data-table mt-3 min-w-[40rem]">
          <caption>
            {all > rows.length ? `The first ${count(rows.length)} of ${count(all)}` : count(all)}
          </caption>
          <thead>
            <tr>
              <th scope="col" className="number">
                Row
              </th>
              <th scope="col">URN</th>
              <th scope="col">What</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ row, urn, words }) => (
              <tr key={row}>
                <td className="number">{count(row)}</td>
                <th scope="row" className="font-normal">
                  {urn === "" ? "–" : <a href={standardHref(urn)}>{urn}</a>}
                </th>
                <td>{words}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </WideTable>
    </section>
  );
}
