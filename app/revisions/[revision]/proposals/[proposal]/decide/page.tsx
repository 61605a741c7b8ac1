import type { Metadata } from "next";
import { OutlookChange } from "#components/revision/decisions/outlook-change";
import { OutlookPart } from "#components/revision/decisions/outlook-part";
import { RecordForm } from "#components/revision/decisions/record-form";
import { SaidWithIt } from "#components/revision/decisions/said-with-it";
import { UnknownProposal } from "#components/revision/proposals/unknown-proposal";
import { AnswerBanner } from "#components/ui/form";
import { Notice } from "#components/ui/notice";
import { PageHeading } from "#components/ui/page-heading";
import { OUTCOMES, type Outcome } from "#lib/compile/decisions/decision";
import { type Parameters, pathText } from "#lib/platform/parameters";
import { CLOSED_SENTENCES } from "#lib/revision/closed-revision";
import { effectInWords, onlyTheDraft } from "#lib/revision/decisions/effect-in-words";
import { type Outlook, outlookOn } from "#lib/revision/decisions/outlook.db";
import { stayOrBack } from "#lib/revision/decisions/outlook-address";
import { votesInWords } from "#lib/revision/decisions/vote-tally";
import { saidBefore } from "#lib/revision/life/decision-form";
import { decisionMissing, type Member } from "#lib/revision/life/life";
import { memberOf } from "#lib/revision/life/member";
import { listMeetings } from "#lib/revision/meetings/meetings.db";
import { issueHref, OUTCOME_NAMES, revisionCrumb } from "#lib/revision/paper-address";
import { type ProposalRecord, proposalHref } from "#lib/revision/proposals/proposal-record";
import { readProposal } from "#lib/revision/proposals/proposals.db";
import { type FormAnswer, typed } from "#lib/web/answer";
import { guarded, ofRevision } from "../../../../../guarded";
import { currentViewer, formAnswer } from "../../../../../viewer";
import { VoteTable } from "../_parts/vote-table";
import { CommentsByStance } from "./_parts/comments-by-stance";

export const metadata: Metadata = { title: "What the decision will do" };

export default guarded(
  "decide",
  async ({ params, searchParams }) => {
    const [{ revision = "", proposal = "" }, parameters] = await Promise.all([params, searchParams]);
    const id = pathText(proposal);
    const [record, answer, viewer] = await Promise.all([
      readProposal(id),
      formAnswer(parameters),
      currentViewer(),
    ]);
    if (!record || !viewer) return <UnknownProposal revision={pathText(revision)} what="proposal" />;
    const asked = askedFor(answer);
    const outlook = asked && (await outlookOn(id, asked));
    return (
      <>
        <PageHeading
          crumbs={[
            revisionCrumb(record.revision),
            { href: issueHref(record.revision, record.issue.id), name: record.issue.label },
            { href: proposalHref(record.revision, id), name: "Proposal" },
          ]}
          kicker={`${record.issue.label}: ${record.issue.question}`}
          title="What the decision will do"
        />
        <AnswerBanner answer={answer} />
        {asked && outlook ? (
          <Looked
            {...{ record, outlook, asked, parameters }}
            member={memberOf(viewer.person, record.revision)}
          />
        ) : (
          <p>
            Choose an outcome and give the reason first, on{" "}
            <a href={proposalHref(record.revision, id)}>the proposal’s page</a>.
          </p>
        )}
      </>
    );
  },
  ofRevision,
);

type Asked = NonNullable<ReturnType<typeof askedFor>>;

/** What somebody is about to decide, as they typed it on the proposal's page. */
function askedFor(answer: FormAnswer | null) {
  const said = saidBefore(answer, "decide");
  const outcome = OUTCOMES.find((one) => one === typed(answer, "decide", "outcome"));
  const version = Number(typed(answer, "decide", "version"));
  return said && outcome && Number.isSafeInteger(version) ? { ...said, outcome, version } : null;
}

async function Looked(props: {
  record: ProposalRecord;
  outlook: Outlook;
  asked: Asked;
  member: Member;
  parameters: Parameters;
}) {
  const { record, outlook, asked, member, parameters } = props;
  const { life, change, comments, seen } = outlook;
  const { outcome, version, ...said } = asked;
  const here = proposalHref(record.revision, record.id, "decide");
  const { allHref, backHref } = stayOrBack(
    parameters,
    here,
    proposalHref(record.revision, record.id),
    "decide",
  );
  const missing = missingFor(outlook, member, asked);
  const edition = change?.titles.editions.target;
  return (
    <>
      <p className="text-[1.1rem]">
        <strong className="inline-block first-letter:uppercase">{OUTCOME_NAMES[outcome]}</strong>, version{" "}
        {version}: {record.versions.find((one) => one.version === version)?.title}
      </p>
      <p className="mt-1 max-w-3xl">{effectInWords(outcome, edition ?? "the new edition")}</p>
      <p className="mt-1 mb-4 max-w-3xl font-semibold">{onlyTheDraft(edition ?? "the new edition")}</p>
      <SaidWithIt {...said} meetings={await listMeetings(record.revision)} />
      {change && <OutlookChange change={change} allHref={allHref} />}
      <OutlookPart id="comments" title="Comments">
        <CommentsByStance tally={comments} />
      </OutlookPart>
      <OutlookPart id="votes" title="Votes">
        {votesInWords(life, member, outcome).map((sentence) => (
          <p key={sentence} className="max-w-3xl">
            {sentence}
          </p>
        ))}
        <VoteTable life={life} />
      </OutlookPart>
      {missing.length > 0 ? (
        <div className="mt-8">
          <Notice look="warning" title="It cannot be recorded now.">
            {missing.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
            <p>
              <a href={backHref}>Go back to the proposal</a>, with what you typed.
            </p>
          </Notice>
        </div>
      ) : (
        <RecordForm
          to={proposalHref(record.revision, record.id, "decide/record")}
          name="Record this decision"
          fields={{ version: String(version), outcome, ...said, seen }}
          backHref={backHref}
        />
      )}
    </>
  );
}

/** What keeps it from being recorded, as sentences. */
function missingFor(
  { life }: Outlook,
  member: Member,
  { version, outcome }: { version: number; outcome: Outcome },
): string[] {
  if (life.closed) return [CLOSED_SENTENCES[life.closed]];
  if (life.version !== version)
    return [
      `The proposal has version ${life.version} by now, and you saw version ${version}. Look at what changed before you go on.`,
    ];
  return decisionMissing(life.steps, life, member, outcome);
}
