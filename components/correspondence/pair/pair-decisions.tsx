import { DecidedIssueLinks } from "#components/correspondence/decided-issue-links";
import { IssueLinks } from "#components/revision/issues/issue-links";
import { WideTable } from "#components/ui/wide-table";
import type { DecidedIssue, DecidedIssues } from "#lib/revision/compiles/decided-issues";
import type { MapDecision } from "#lib/revision/compiles/map-decisions";
import { type RaisedFrom, raiseHref } from "#lib/revision/issues/raised-from";
import { anyIssueHref } from "#lib/revision/paper-address";
import type { IssueView } from "#lib/revision/revision-view";

/** The decisions that a pair comes from, each with its issue and the version of the proposal decided on. */
export function PairDecisions(props: { decisions: readonly MapDecision[]; issues: DecidedIssues }) {
  const { decisions, issues } = props;
  if (decisions.length === 0) return <p>Unchanged: no decision touches it.</p>;
  return (
    <WideTable label="Decisions behind this row">
      <table className="data-table min-w-[40rem] text-[0.92rem] print:min-w-0">
        <caption className="sr-only">Decisions behind this row</caption>
        <thead>
          <tr>
            <th scope="col">Issue</th>
            <th scope="col">Proposal decided on</th>
            <th scope="col" className="number">
              Version
            </th>
            <th scope="col" className="pr-0">
              Decision
            </th>
          </tr>
        </thead>
        <tbody>
          {decisions.map(({ id, issue, proposal }) => (
            <tr key={id}>
              <th scope="row" className="border-b border-line align-top font-normal">
                <a href={anyIssueHref(issue.id)} className="inline-block py-0.5">
                  {issue.label}
                </a>
              </th>
              <td>{issues.titleOf(proposal) || <span className="code">{proposal.id}</span>}</td>
              <td className="number">{proposal.version}</td>
              <td className="pr-0 text-soft [overflow-wrap:anywhere]">
                <span className="code text-[0.92em]">{id}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  );
}

/** For a pair that no decision makes: the issues on its source, where what becomes of that was decided. */
export function UndecidedPair({ source, issues }: { source: string; issues: readonly DecidedIssue[] }) {
  if (issues.length === 0) return <p>No decision makes the pair, and none touches {source}.</p>;
  return (
    <>
      <p>No decision makes the pair. What becomes of {source} was decided in:</p>
      <DecidedIssueLinks issues={issues} />
    </>
  );
}

/** The issues raised from a pair, as far as the reader may know them, and for who may raise one the way to it. */
export function RaisedFromPair(props: {
  source: string;
  target: string;
  raised: readonly IssueView[];
  /** The revision in which the reader may raise an issue; null for none. */
  raiseIn: string | null;
}) {
  const { source, target, raised, raiseIn } = props;
  const pair: RaisedFrom = { kind: "pair", source, target };
  return (
    <>
      {raised.length > 0 && (
        <div className="mt-2">
          <p>Raised from this pair:</p>
          <IssueLinks issues={raised} />
        </div>
      )}
      {raiseIn !== null && (
        <p className="no-print mt-2">
          <a href={raiseHref(raiseIn, pair)}>
            Raise an issue on {source} to {target}
          </a>
        </p>
      )}
    </>
  );
}
