import { ButtonLink } from "#components/ui/button";
import { issueHref } from "#lib/revision/paper-address";
import { proposalHref } from "#lib/revision/proposals/proposal-record";
import type { IssueView } from "#lib/revision/revision-view";

/** From an issue that is decided to the proposal behind the decision, and for those who may, to reversing it. */
export function DecidedLinks({ issue, mayReverse }: { issue: IssueView; mayReverse: boolean }) {
  const { id, proposal } = issue;
  if (!proposal && !mayReverse) return null;
  return (
    <p className="no-print mt-3 flex flex-wrap gap-2">
      {proposal && (
        <ButtonLink href={proposalHref(issue.revision, proposal.id)}>Open the proposal</ButtonLink>
      )}
      {mayReverse && (
        <ButtonLink
          href={
            proposal ? proposalHref(issue.revision, proposal.id) : issueHref(issue.revision, id, "decide")
          }
        >
          Reverse the decision
        </ButtonLink>
      )}
    </p>
  );
}
