import { IssueLinks } from "#components/revision/issues/issue-links";
import { WideTable } from "#components/ui/wide-table";
import type { MapDecision } from "#lib/revision/compiles/map-decisions";
import { issuesRaisedFrom, type RaisedFrom, raiseHref } from "#lib/revision/issues/raised-from";
import { anyIssueHref } from "#lib/revision/paper-address";
import type { RevisionView } from "#lib/revision/revision-view";

/** The decisions that a pair comes from, each with its issue and the version of the proposal decided on. */
export function PairDecisions(props: { decisions: readonly MapDecision[]; revision: RevisionView }) {
  const { decisions, revision } = props;
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
              <td>
                {proposalTitle(revision, issue.id, proposal.id) ?? (
                  <span className="code">{proposal.id}</span>
                )}
              </td>
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

/** null where the issue has come to another proposal since. */
function proposalTitle(revision: RevisionView, issue: string, proposal: string): string | null {
  const known = revision.issue(issue)?.proposal;
  return known?.id === proposal ? known.title : null;
}

/** For a pair that no decision makes: the issues on its source, where what becomes of that was asked. */
export function UndecidedPair({ source, revision }: { source: string; revision: RevisionView }) {
  const issues = revision.issuesNaming(revision.heading.source, source);
  if (issues.length === 0) return <p>No decision makes the pair, and none touches {source}.</p>;
  return (
    <>
      <p>No decision makes the pair. What becomes of {source} was asked in:</p>
      <IssueLinks issues={issues} />
    </>
  );
}

/** The issues raised from a pair, and for who may raise one the way to it. */
export function RaisedFromPair(props: {
  source: string;
  target: string;
  revision: RevisionView;
  /** Whether the reader may raise an issue. */
  mayRaise: boolean;
  /** id of the revision that it is raised in; null for the one at work. */
  raisedIn?: string | null;
}) {
  const { source, target, revision, mayRaise, raisedIn = null } = props;
  const pair: RaisedFrom = { kind: "pair", source, target };
  const raised = issuesRaisedFrom(revision, pair);
  return (
    <>
      {raised.length > 0 && (
        <div className="mt-2">
          <p>Raised from this pair:</p>
          <IssueLinks issues={raised} />
        </div>
      )}
      {mayRaise && (
        <p className="no-print mt-2">
          <a href={raiseHref(raisedIn, pair)}>
            Raise an issue on {source} to {target}
          </a>
        </p>
      )}
    </>
  );
}
