import { EDITABLE } from "#lib/compile/decisions/stage";
import { quantity } from "#lib/platform/in-words";
import { roundProposalHref } from "#lib/revision/consultation/round";
import { windowInWords } from "#lib/revision/consultation/window";
import type { Member } from "#lib/revision/life/life";
import type { ProposalLife } from "#lib/revision/life/proposal-life";
import { revisionHref } from "#lib/revision/paper-address";
import { proposalHref } from "#lib/revision/proposals/proposal-record";

/** Where one goes on from a proposal: to comment on it, to edit it, to its versions. */
export function ProposalLinks(props: {
  life: ProposalLife;
  /** The version that stands on the page. */
  version: number;
  /** null where the reader does not belong to the groups. */
  member: Member | null;
  /** Whether the reader may have microdata analysed. */
  analyses: boolean;
}) {
  const { life, version, member, analyses } = props;
  const now = new Date();
  const drafts = member?.roles.has("working-group");
  const { revision, proposal, stage, rounds, unanswered, closed } = life;
  const asking = stage === "out for comment" ? rounds.filter(({ asks }) => asks) : [];
  const editable = drafts && EDITABLE.has(stage) && closed === null;
  return (
    <ul className="no-print mt-4 flex flex-wrap gap-x-6 gap-y-1">
      {asking.map(({ id, title, ...window }) => (
        <li key={id}>
          <a href={roundProposalHref(id, proposal)}>Comment on it</a> in {title}: {windowInWords(window, now)}
        </li>
      ))}
      {member && unanswered > 0 && (
        <li>
          {drafts ? (
            <a href="/consultations/comments">{quantity(unanswered, "comment")} without a response</a>
          ) : (
            `${quantity(unanswered, "comment")} without a response`
          )}
        </li>
      )}
      {editable && (
        <li>
          <a href={proposalHref(revision, proposal, "edit")}>Edit it</a>
        </li>
      )}
      {analyses && drafts && stage !== "decided" && closed === null && (
        <li>
          <a href={proposalHref(revision, proposal, "earnings")}>Compare earnings before and after</a>
        </li>
      )}
      <li>
        <a href={proposalHref(revision, proposal, "versions")}>
          {version === 1 ? "Version 1" : `${version} versions`}
        </a>
      </li>
      {member && (
        <li>
          <a href={revisionHref(revision, "life")}>How proposals move</a>
        </li>
      )}
    </ul>
  );
}
