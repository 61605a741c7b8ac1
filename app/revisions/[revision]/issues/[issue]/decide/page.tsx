import type { Metadata } from "next";
import { DecisionFields } from "#components/revision/life/decision-fields";
import { DecisionRecord } from "#components/revision/life/decision-record";
import { ReverseForm } from "#components/revision/life/reverse-form";
import { UnknownProposal } from "#components/revision/proposals/unknown-proposal";
import { Button } from "#components/ui/button";
import { AnswerBanner, PostForm } from "#components/ui/form";
import { PageHeading } from "#components/ui/page-heading";
import { TypedValues } from "#components/ui/typed-values";
import { pathText } from "#lib/platform/parameters";
import { readDecisions } from "#lib/revision/life/life.db";
import { standingDecisionOf } from "#lib/revision/life/proposal-life";
import { listMeetings } from "#lib/revision/meetings/meetings.db";
import { issueHref, revisionCrumb } from "#lib/revision/paper-address";
import { proposalHref } from "#lib/revision/proposals/proposal-record";
import { proposalOf } from "#lib/revision/proposals/proposals.db";
import { revisionOfAddress } from "#lib/revision/revision-of.db";
import { guarded, ofRevision } from "../../../../../guarded";
import { currentRevision } from "../../../../../readership";
import { formAnswer } from "../../../../../viewer";

export const metadata: Metadata = { title: "Decide that nothing is to be done" };

export default guarded(
  "decide",
  async ({ params, searchParams }) => {
    const revisionId = await revisionOfAddress(await params);
    const id = pathText((await params).issue ?? "");
    const issue = (await currentRevision(revisionId)).issue(id);
    if (!issue) return <UnknownProposal revision={revisionId} what="issue" />;
    const [decisions, proposal, meetings, answer] = await Promise.all([
      readDecisions(id),
      proposalOf(id),
      listMeetings(revisionId),
      formAnswer(await searchParams),
    ]);
    const standing = standingDecisionOf(decisions);
    const open = standing === null && proposal === null;
    return (
      <>
        <PageHeading
          crumbs={[revisionCrumb(revisionId), { href: issueHref(revisionId, id), name: issue.label }]}
          kicker={`${issue.label}: ${issue.question}`}
          title={open ? "Decide that nothing is to be done" : "The decision on this issue"}
        >
          {open && (
            <p>
              No further action: nobody has proposed anything, and the groups stay as they are. To change
              something, a proposal is needed.
            </p>
          )}
        </PageHeading>
        <AnswerBanner answer={answer} />
        {!open && <TypedValues answer={answer} form="decide" />}
        {open && (
          <PostForm to={issueHref(revisionId, id, "decide/look")} label="Decide">
            <DecisionFields form="decide" meetings={meetings} answer={answer} />
            <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
              <Button>Look at what it will do</Button>
              <a href={issueHref(revisionId, id)}>Cancel</a>
            </div>
          </PostForm>
        )}
        {decisions.length > 0 && (
          <div className={open ? "mt-9" : ""}>
            <DecisionRecord revision={revisionId} decisions={decisions} groups />
          </div>
        )}
        {proposal !== null && (
          <p className="mt-4">
            There is a proposal on this issue.{" "}
            <a href={proposalHref(revisionId, proposal)}>Decide on it, or reverse the decision</a>, from its
            own page.
          </p>
        )}
        {standing && proposal === null && (
          <ReverseForm
            decision={standing.id}
            then="The issue is open again."
            meetings={meetings}
            to={issueHref(revisionId, id, "decide/reverse/look")}
            answer={answer}
          />
        )}
      </>
    );
  },
  ofRevision,
);
