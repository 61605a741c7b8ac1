import type { Metadata } from "next";
import { HistoryList } from "#components/record/history-list";
import { BrokenRules } from "#components/revision/life/broken-rules";
import { ReverseForm } from "#components/revision/life/reverse-form";
import { UnknownProposal } from "#components/revision/proposals/unknown-proposal";
import { AnswerBanner } from "#components/ui/form";
import { TypedValues } from "#components/ui/typed-values";
import { onlyRenames } from "#lib/compile/decisions/decision";
import type { Proposal } from "#lib/compile/decisions/proposal";
import type { WhatIf } from "#lib/compile/what-if";
import { can, inRevision } from "#lib/permissions/permissions";
import type { Parameters } from "#lib/platform/parameters";
import { pathText } from "#lib/platform/parameters";
import { readHistory } from "#lib/record/record.db";
import { historyItem } from "#lib/record/sentences";
import { readPublishedComments } from "#lib/revision/consultation/consultation.db";
import { readEvidence } from "#lib/revision/evidence/evidence.db";
import { brokenRules } from "#lib/revision/life/broken-rules";
import { type Member, voteMissing } from "#lib/revision/life/life";
import { readLife } from "#lib/revision/life/life.db";
import { BODIES, type Body } from "#lib/revision/life/life-step";
import { memberOf } from "#lib/revision/life/member";
import { type ProposalLife, standingDecisionOf } from "#lib/revision/life/proposal-life";
import { proposalTrees } from "#lib/revision/life/proposal-trees";
import { listMeetings } from "#lib/revision/meetings/meetings.db";
import { proposalHref, readableVersions } from "#lib/revision/proposals/proposal-record";
import { readProposal } from "#lib/revision/proposals/proposals.db";
import { whatIfOf } from "#lib/revision/proposals/what-if-of.db";
import { readWhatIfTitles } from "#lib/revision/proposals/what-if-titles.db";
import type { FormAnswer } from "#lib/web/answer";
import { currentReadership, currentRevision } from "../../../../readership";
import { currentViewer, formAnswer } from "../../../../viewer";
import { DecideForm } from "./_parts/decide-form";
import { MoveForm } from "./_parts/move-form";
import { ProposalPaper } from "./_parts/proposal-paper";
import { VoteForm } from "./_parts/vote-form";
import { VoteTable } from "./_parts/vote-table";

interface Props {
  params: Promise<{ revision: string; proposal: string }>;
  searchParams: Promise<Parameters>;
}

/** What whoever asks may read of a proposal; null where there is nothing for them. */
async function asked({ params }: Pick<Props, "params">) {
  const id = pathText((await params).proposal);
  const [record, life] = await Promise.all([readProposal(id), readLife(id)]);
  const readership = await currentReadership(record?.revision ?? "");
  const revision = record && (await currentRevision(record.revision));
  const issue = record && revision?.issue(record.issue.id);
  // What was decided on comes before what was saved since, as on the issue's page.
  const version =
    record && readableVersions(record, readership).find((one) => one.version === issue?.proposal?.version);
  return record && life && revision && issue && version
    ? { record, life, revision, issue, version, readership }
    : null;
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const found = await asked(props);
  return { title: found ? `${found.issue.label}: ${found.version.title}` : "Proposal not found" };
}

export default async function ProposalPage(props: Props) {
  const found = await asked(props);
  if (!found) return <UnknownProposal revision={pathText((await props.params).revision)} what="proposal" />;
  const { record, life, revision, issue, version, readership } = found;
  const [whatIf, comments, evidence, answer, viewer] = await Promise.all([
    whatIfOf(record.id, version.version, readership),
    readPublishedComments(record.id),
    readEvidence(issue.id),
    formAnswer(await props.searchParams),
    currentViewer(),
  ]);
  const inEffect = issue.outcome === "accepted" || issue.outcome === "no further action";
  const member = readership === "groups" && viewer ? memberOf(viewer.person, record.revision) : null;
  const history = member ? await readHistory("proposal", record.id) : [];
  return (
    <>
      <AnswerBanner answer={answer} />
      <TypedIntoGone life={life} member={member} answer={answer} />
      <ProposalPaper
        issue={issue}
        version={version}
        life={life}
        evidence={evidence.filter(({ withdrawn }) => withdrawn === null)}
        comments={comments}
        trees={whatIf && proposalTrees(whatIf, revision.targets, inEffect)}
        whatIf={
          whatIf && {
            answer: whatIf,
            titles: await readWhatIfTitles(record.revision, whatIf, version.changes),
          }
        }
        sources={revision.sources}
        member={member}
        analyses={viewer !== null && can(viewer.person, "analyse microdata", inRevision(record.revision))}
        reversal={
          member?.roles.has("steering-group") && life.closed === null ? (
            <Reversal life={life} answer={answer} />
          ) : null
        }
      >
        {member && life.closed === null && (
          <Work life={life} member={member} version={version} whatIf={whatIf} answer={answer} />
        )}
      </ProposalPaper>
      {member && (
        <div className="no-print mt-9">
          <HistoryList
            deeds={history.map((deed) => historyItem(deed, true))}
            none="Nothing was done with it yet."
          />
        </div>
      )}
    </>
  );
}

/** What the groups do with a proposal: votes, moves and the decision. */
async function Work(props: {
  life: ProposalLife;
  member: Member;
  version: Proposal;
  whatIf: WhatIf | null;
  answer: FormAnswer | null;
}) {
  const { life, member, version, whatIf, answer } = props;
  const here = (part: string) => proposalHref(life.revision, life.proposal, part);
  const votesIn = votingBody(life, member);
  const renames = onlyRenames(version.changes);
  const decides = decidesNow(life, member);
  const broken = brokenRules(whatIf);
  return (
    <>
      <section aria-labelledby="votes" className="mt-9">
        <h2 id="votes" className="mb-1">
          Votes
        </h2>
        <VoteTable life={life} />
        {votesIn && (
          <div className="no-print mt-5">
            <VoteForm
              life={life}
              body={votesIn}
              personId={member.id}
              onlyRenames={renames}
              to={here("vote")}
              answer={answer}
            />
          </div>
        )}
      </section>
      {decides && (
        <section aria-labelledby="decide" className="no-print mt-9">
          <h2 id="decide" className="mb-2">
            Decide
          </h2>
          <BrokenRules broken={broken} title="If it is accepted as it is, the new edition breaks a rule:" />
          <DecideForm
            life={life}
            member={member}
            onlyRenames={renames}
            meetings={await listMeetings(life.revision)}
            to={here("decide/look")}
            answer={answer}
          />
        </section>
      )}
      {life.stage !== "decided" && (
        <section aria-labelledby="moves" className="no-print mt-9">
          <h2 id="moves" className="mb-2">
            Next step
          </h2>
          <MoveForm life={life} member={member} broken={broken} to={here("move")} answer={answer} />
        </section>
      )}
    </>
  );
}

/** What was typed into a form that the page does not have any more, since the proposal moved on. */
function TypedIntoGone(props: { life: ProposalLife; member: Member | null; answer: FormAnswer | null }) {
  const { life, member, answer } = props;
  const there = {
    vote: member !== null && votingBody(life, member) !== undefined,
    decide: member !== null && decidesNow(life, member),
    move: life.stage !== "decided",
    reverse: standingDecisionOf(life.decisions) !== null,
  };
  return Object.entries(there).map(
    ([form, shown]) => !shown && <TypedValues key={form} answer={answer} form={form} />,
  );
}

/** The group in which a member votes on the proposal as it stands. */
function votingBody(life: ProposalLife, member: Member): Body | undefined {
  return BODIES.find((body) => voteMissing(life, member, body).length === 0);
}

function decidesNow({ stage }: ProposalLife, { roles }: Member): boolean {
  return stage === "recommended" && roles.has("steering-group");
}

/** Where a decision stands: the form that undoes it. */
async function Reversal({ life, answer }: { life: ProposalLife; answer: FormAnswer | null }) {
  const standing = standingDecisionOf(life.decisions);
  if (!standing) return null;
  return (
    <ReverseForm
      decision={standing.id}
      then="The proposal goes back to the working group, and the draft is without it."
      meetings={await listMeetings(life.revision)}
      to={proposalHref(life.revision, life.proposal, "reverse/look")}
      answer={answer}
    />
  );
}
