import type { Metadata } from "next";
import { OutlookChange } from "#components/revision/decisions/outlook-change";
import { RecordForm } from "#components/revision/decisions/record-form";
import { SaidWithIt } from "#components/revision/decisions/said-with-it";
import { UnknownProposal } from "#components/revision/proposals/unknown-proposal";
import { AnswerBanner } from "#components/ui/form";
import { Notice } from "#components/ui/notice";
import { PageHeading } from "#components/ui/page-heading";
import { TypedValues } from "#components/ui/typed-values";
import { STAGE_NAMES } from "#lib/compile/decisions/stage";
import { pathText } from "#lib/platform/parameters";
import { CLOSED_SENTENCES } from "#lib/revision/closed-revision";
import { onlyTheDraft } from "#lib/revision/decisions/effect-in-words";
import { outlookOnReversal, type ReversalOutlook } from "#lib/revision/decisions/outlook.db";
import { stayOrBack } from "#lib/revision/decisions/outlook-address";
import { saidBefore } from "#lib/revision/life/decision-form";
import { listMeetings } from "#lib/revision/meetings/meetings.db";
import { issueHref, OUTCOME_NAMES, revisionCrumb } from "#lib/revision/paper-address";
import { proposalHref } from "#lib/revision/proposals/proposal-record";
import { readProposal } from "#lib/revision/proposals/proposals.db";
import { typed } from "#lib/web/answer";
import { guarded, ofRevision } from "../../../../../guarded";
import { formAnswer } from "../../../../../viewer";

export const metadata: Metadata = { title: "What reversing the decision will do" };

export default guarded(
  "decide",
  async ({ params, searchParams }) => {
    const [{ revision = "", proposal = "" }, parameters] = await Promise.all([params, searchParams]);
    const id = pathText(proposal);
    const [record, answer] = await Promise.all([readProposal(id), formAnswer(parameters)]);
    if (!record) return <UnknownProposal revision={pathText(revision)} what="proposal" />;
    const said = saidBefore(answer, "reverse");
    const decision = typed(answer, "reverse", "decision");
    const outlook = said && (await outlookOnReversal(id, decision));
    const [page, here] = ["", "reverse"].map((part) => proposalHref(record.revision, id, part)) as [
      string,
      string,
    ];
    const { allHref, backHref } = stayOrBack(parameters, here, page, "decision");
    return (
      <>
        <PageHeading
          crumbs={[
            revisionCrumb(record.revision),
            { href: issueHref(record.revision, record.issue.id), name: record.issue.label },
            { href: page, name: "Proposal" },
          ]}
          kicker={`${record.issue.label}: ${record.issue.question}`}
          title="What reversing the decision will do"
        />
        <AnswerBanner answer={answer} />
        {said && outlook ? (
          <>
            <Effect outlook={outlook} />
            <SaidWithIt {...said} meetings={await listMeetings(record.revision)} />
            {outlook.change && <OutlookChange change={outlook.change} allHref={allHref} />}
            <Recorded
              outlook={outlook}
              to={`${here}/record`}
              fields={{ decision, ...said, seen: outlook.seen }}
              backHref={backHref}
            />
          </>
        ) : (
          <>
            <p>
              {said ? "That decision does not stand any more." : "Give the reason first."} Go to{" "}
              <a href={page}>the proposal’s page</a>.
            </p>
            <TypedValues answer={answer} form="reverse" />
          </>
        )}
      </>
    );
  },
  ofRevision,
);

function Effect({ outlook: { undone, change, backTo } }: { outlook: ReversalOutlook }) {
  const edition = change?.titles.editions.target ?? "the new edition";
  return (
    <>
      <p className="text-[1.1rem]">
        <strong>Reversed:</strong> {OUTCOME_NAMES[undone.outcome]} (version {undone.version})
      </p>
      <p className="mt-1 max-w-3xl">
        The decision stays where it is read, with the one that reverses it beside it.{" "}
        {change
          ? `The draft of ${edition} is without the proposal’s changes from then on.`
          : "The draft stays as it is."}
        {backTo && ` The proposal is ${STAGE_NAMES[backTo]} again.`}
      </p>
      <p className="mt-1 mb-4 max-w-3xl font-semibold">{onlyTheDraft(edition)}</p>
    </>
  );
}

/** The last step, or what keeps it from being made. */
function Recorded(props: {
  outlook: ReversalOutlook;
  to: string;
  fields: Record<string, string>;
  backHref: string;
}) {
  const { outlook, to, fields, backHref } = props;
  const { closed } = outlook.life;
  const missing = closed
    ? CLOSED_SENTENCES[closed]
    : outlook.backTo === null
      ? "The life of proposals has no step that leads away from a decision now. The custodian can set one."
      : null;
  if (missing === null) return <RecordForm {...{ to, fields, backHref }} name="Reverse the decision" />;
  return (
    <div className="mt-8">
      <Notice look="warning" title="It cannot be reversed now.">
        <p>{missing}</p>
      </Notice>
    </div>
  );
}
