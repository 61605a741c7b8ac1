import type { Metadata } from "next";
import { RecordForm } from "#components/revision/decisions/record-form";
import { SaidWithIt } from "#components/revision/decisions/said-with-it";
import { UnknownProposal } from "#components/revision/proposals/unknown-proposal";
import { AnswerBanner } from "#components/ui/form";
import { PageHeading } from "#components/ui/page-heading";
import { TypedValues } from "#components/ui/typed-values";
import { pathText } from "#lib/platform/parameters";
import { seenOfIssue } from "#lib/revision/decisions/outlook.db";
import { stayOrBack } from "#lib/revision/decisions/outlook-address";
import { saidBefore } from "#lib/revision/life/decision-form";
import { readDecisions } from "#lib/revision/life/life.db";
import { standingDecisionOf } from "#lib/revision/life/proposal-life";
import { listMeetings } from "#lib/revision/meetings/meetings.db";
import { issueHref, revisionCrumb } from "#lib/revision/paper-address";
import { proposalOf } from "#lib/revision/proposals/proposals.db";
import { revisionOfAddress } from "#lib/revision/revision-of.db";
import { guarded, ofRevision } from "../../../../../../guarded";
import { currentRevision } from "../../../../../../readership";
import { formAnswer } from "../../../../../../viewer";

export const metadata: Metadata = { title: "What the decision will do" };

export default guarded(
  "decide",
  async ({ params, searchParams }) => {
    const [given, parameters] = await Promise.all([params, searchParams]);
    const revisionId = await revisionOfAddress(given);
    const id = pathText(given.issue ?? "");
    const issue = (await currentRevision(revisionId)).issue(id);
    if (!issue) return <UnknownProposal revision={revisionId} what="issue" />;
    const [answer, decisions, proposal, seen] = await Promise.all([
      formAnswer(parameters),
      readDecisions(id),
      proposalOf(id),
      seenOfIssue(id),
    ]);
    const said = saidBefore(answer, "decide");
    const open = standingDecisionOf(decisions) === null && proposal === null;
    const form = issueHref(revisionId, id, "decide");
    return (
      <>
        <PageHeading
          crumbs={[revisionCrumb(revisionId), { href: issueHref(revisionId, id), name: issue.label }]}
          kicker={`${issue.label}: ${issue.question}`}
          title="What the decision will do"
        />
        <AnswerBanner answer={answer} />
        {said && open ? (
          <>
            <p className="text-[1.1rem]">
              <strong>No further action</strong>
            </p>
            <p className="mt-1 max-w-3xl">
              The issue is closed. Nobody has proposed anything, so no job title moves and no group changes:
              the draft stays as it is.
            </p>
            <p className="mt-1 mb-4 max-w-3xl">The decision stays. It can be reversed by another one.</p>
            <SaidWithIt {...said} meetings={await listMeetings(revisionId)} />
            <RecordForm
              to={issueHref(revisionId, id, "decide/record")}
              name="Record this decision"
              fields={{ ...said, seen }}
              backHref={stayOrBack(parameters, form, form, "reason").backHref}
            />
          </>
        ) : (
          <>
            <p>
              {open ? "Give the reason first" : "The issue has a proposal or a decision by now. Look at it"},
              on <a href={form}>the page of the decision</a>.
            </p>
            <TypedValues answer={answer} form="decide" />
          </>
        )}
      </>
    );
  },
  ofRevision,
);
