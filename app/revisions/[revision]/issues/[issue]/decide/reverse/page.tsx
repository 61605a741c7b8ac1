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
import { issueHref, OUTCOME_NAMES, revisionCrumb } from "#lib/revision/paper-address";
import { proposalOf } from "#lib/revision/proposals/proposals.db";
import { revisionOfAddress } from "#lib/revision/revision-of.db";
import { typed } from "#lib/web/answer";
import { guarded, ofRevision } from "../../../../../../guarded";
import { currentRevision } from "../../../../../../readership";
import { formAnswer } from "../../../../../../viewer";

export const metadata: Metadata = { title: "What reversing the decision will do" };

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
    const said = saidBefore(answer, "reverse");
    const standing = standingDecisionOf(decisions);
    const undone =
      standing?.id === typed(answer, "reverse", "decision") && proposal === null ? standing : null;
    const form = issueHref(revisionId, id, "decide");
    return (
      <>
        <PageHeading
          crumbs={[revisionCrumb(revisionId), { href: issueHref(revisionId, id), name: issue.label }]}
          kicker={`${issue.label}: ${issue.question}`}
          title="What reversing the decision will do"
        />
        <AnswerBanner answer={answer} />
        {said && undone ? (
          <>
            <p className="text-[1.1rem]">
              <strong>Reversed:</strong> {OUTCOME_NAMES[undone.outcome]}
            </p>
            <p className="mt-1 mb-4 max-w-3xl">
              The issue is open again, and something can be proposed on it. No job title moves and no group
              changes. The decision stays where it is read, with the one that reverses it beside it.
            </p>
            <SaidWithIt {...said} meetings={await listMeetings(revisionId)} />
            <RecordForm
              to={issueHref(revisionId, id, "decide/reverse/record")}
              name="Reverse the decision"
              fields={{ decision: undone.id, ...said, seen }}
              backHref={stayOrBack(parameters, form, form, "reason").backHref}
            />
          </>
        ) : (
          <>
            <p>
              {said ? "That decision does not stand any more. Look at it" : "Give the reason first"}, on{" "}
              <a href={form}>the page of the decision</a>.
            </p>
            <TypedValues answer={answer} form="reverse" />
          </>
        )}
      </>
    );
  },
  ofRevision,
);
