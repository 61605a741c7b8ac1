import { REVISION_RULES, type RevisionProblem } from "#lib/compile/problem";
import { issueHref } from "#lib/revision/paper-address";
import type { ProposalConflict } from "#lib/revision/progress/conflicting-proposals";
import { proposalHref } from "#lib/revision/proposals/proposal-record";
import type { IssueView, RevisionView } from "#lib/revision/revision-view";

/** Pairs of open proposals that cannot both be accepted as they are, each with what would be broken. */
export function ConflictList(props: {
  conflicts: readonly ProposalConflict[];
  revision: Pick<RevisionView, "heading" | "issue">;
}) {
  const { conflicts, revision } = props;
  return (
    <ul className="grid max-w-4xl gap-5">
      {conflicts.map(({ proposals: [one, other], problems }) => (
        <li key={`${one.id} ${other.id}`} className="border-l-2 border-amber pl-3">
          <h3>
            <ProposalLink
              revision={revision.heading.id}
              id={one.proposal}
              issue={revision.issue(one.issue.id)}
            />{" "}
            and{" "}
            <ProposalLink
              revision={revision.heading.id}
              id={other.proposal}
              issue={revision.issue(other.issue.id)}
            />
          </h3>
          <Problems problems={problems} />
        </li>
      ))}
    </ul>
  );
}

function ProposalLink(props: { revision: string; id: string; issue: IssueView | undefined }) {
  const { revision, id, issue } = props;
  return (
    <a href={proposalHref(revision, id)}>
      {issue?.label ?? id}
      {issue?.proposal && `: ${issue.proposal.title}`}
    </a>
  );
}

function Problems({ problems }: { problems: readonly RevisionProblem[] }) {
  return (
    <ul className="mt-1 grid list-disc gap-1 pl-5">
      {problems.map(({ rule, message }) => (
        <li key={`${rule} ${message}`}>
          {message} <span className="text-soft">{REVISION_RULES[rule]}</span>
        </li>
      ))}
    </ul>
  );
}

/** Decisions in effect that break a rule, by issue. */
export function BrokenDecisions(props: {
  problems: readonly RevisionProblem[];
  revision: Pick<RevisionView, "heading" | "issue">;
}) {
  const { problems, revision } = props;
  const issues = [...new Set(problems.flatMap((problem) => problem.issues))];
  return (
    <ul className="grid max-w-4xl gap-5">
      {issues.map((id) => (
        <li key={id} className="border-l-2 border-danger pl-3">
          <h3>
            <a href={issueHref(revision.heading.id, id)}>{revision.issue(id)?.label ?? id}</a>
          </h3>
          <Problems problems={problems.filter((problem) => problem.issues.includes(id))} />
        </li>
      ))}
    </ul>
  );
}
