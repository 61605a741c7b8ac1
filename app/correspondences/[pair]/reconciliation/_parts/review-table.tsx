import { GroupLink } from "#components/editions/group-link";
import { WideTable } from "#components/ui/wide-table";
import { pairHref, type Reading } from "#lib/correspondence/reading";
import type { MapWeight } from "#lib/correspondence/weights";
import { count, share } from "#lib/platform/in-words";
import type { DecidedIssues } from "#lib/revision/compiles/decided-issues";
import type { DecisionFinder } from "#lib/revision/compiles/map-decisions";
import type { ReviewRow } from "#lib/revision/compiles/review";
import { issuesRaisedFrom, raiseHref } from "#lib/revision/issues/raised-from";
import type { WorkOn } from "../../../../readership";
import { ReviewIssues } from "./review-issues";

/** Pairs to review, with what the decisions, the index and each of the two samples say of them. */
export function ReviewTable(props: {
  rows: readonly ReviewRow[];
  label: string;
  find: DecisionFinder;
  issues: DecidedIssues;
  /** What the reader works on; null for everybody else. */
  work: WorkOn | null;
  reading: Reading;
}) {
  const { rows, label, find, issues, work, reading } = props;
  const { source, target } = reading;
  return (
    <WideTable label={label}>
      <table className="data-table min-w-[66rem] text-[0.92rem] print:min-w-0 print:text-[8pt]">
        <caption className="sr-only">{label}</caption>
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>
              {source.name}
            </th>
            <th scope="col" rowSpan={2}>
              {target.name}
            </th>
            <th scope="col" rowSpan={2}>
              Decided in
            </th>
            <th scope="col" rowSpan={2} className="number">
              Index entries
            </th>
            <th scope="colgroup" colSpan={2} className="border-b-0 pb-0 text-right">
              2011 Census
            </th>
            <th scope="colgroup" colSpan={2} className="border-b-0 pb-0 text-right">
              Labour Force Survey
            </th>
            <th scope="col" rowSpan={2}>
              <span className="sr-only">Evidence</span>
            </th>
          </tr>
          <tr>
            <th scope="col" className="number">
              People
            </th>
            <th scope="col" className="number">
              Of {source.name}
            </th>
            <th scope="col" className="number">
              People
            </th>
            <th scope="col" className="number">
              Of {source.name}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.source.code} ${row.target.code}`}>
              <th scope="row" className="max-w-72 border-b border-line align-top font-normal">
                <GroupLink edition={source.edition} group={row.source} className="visited:text-accent" />
              </th>
              <td className="max-w-72">
                <GroupLink edition={target.edition} group={row.target} className="visited:text-accent" />
              </td>
              <td className="max-w-56">
                <ReviewIssues
                  {...{ row, find, issues, reading }}
                  raised={
                    work
                      ? issuesRaisedFrom(work.revision, {
                          kind: "pair",
                          source: row.source.code,
                          target: row.target.code,
                        })
                      : []
                  }
                />
              </td>
              <td className="number">
                {row.entries === 0 ? <span className="text-soft">none</span> : count(row.entries)}
              </td>
              <Observed weight={row.census} />
              <Observed weight={row.lfs} />
              <td className="pr-0">
                <a
                  href={pairHref(reading, row.source.code, row.target.code)}
                  className="inline-block px-1"
                  aria-label={`Open ${row.source.code} to ${row.target.code}`}
                >
                  Open
                </a>
                {work?.mayRaise && (
                  <a
                    href={raiseHref(work.revision.heading.id, {
                      kind: "pair",
                      source: row.source.code,
                      target: row.target.code,
                    })}
                    className="inline-block px-1 whitespace-nowrap"
                    aria-label={`Raise an issue on ${row.source.code} to ${row.target.code}`}
                  >
                    Raise an issue
                  </a>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  );
}

function Observed({ weight }: { weight: MapWeight | undefined }) {
  if (!weight) {
    return (
      <td colSpan={2} className="number text-soft">
        nobody
      </td>
    );
  }
  return (
    <>
      <td className="number">{count(weight.count)}</td>
      <td className="number">{share(weight.forward)}</td>
    </>
  );
}
