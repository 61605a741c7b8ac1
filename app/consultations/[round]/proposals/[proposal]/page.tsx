import type { Metadata } from "next";
import { HowToComment } from "#components/revision/consultation/how-to-comment";
import { PlainChanges } from "#components/revision/consultation/proposals-for-comment";
import { PublishedComments } from "#components/revision/consultation/published-comments";
import { UnknownConsultation } from "#components/revision/consultation/unknown-consultation";
import { AnswerBanner } from "#components/ui/form";
import { Notice } from "#components/ui/notice";
import { PageHeading } from "#components/ui/page-heading";
import { TypedValues } from "#components/ui/typed-values";
import { STAGE_NAMES } from "#lib/compile/decisions/stage";
import { quantity } from "#lib/platform/in-words";
import { numberIn, pathText } from "#lib/platform/parameters";
import { myComments, readPublishedComments, readRound } from "#lib/revision/consultation/consultation.db";
import { CONSULTATIONS_PATH, roundHref, roundProposalHref } from "#lib/revision/consultation/round";
import { windowState } from "#lib/revision/consultation/window";
import { issueHref } from "#lib/revision/paper-address";
import { proposalHref } from "#lib/revision/proposals/proposal-record";
import type { PageProps } from "../../../../guarded";
import { currentViewer, formAnswer } from "../../../../viewer";
import { currentForComment } from "../../../for-comment";
import { mayComment } from "../../../may-comment";
import { COMMENT_FORM, CommentForm } from "./_parts/comment-form";

async function pageOf({ params }: Pick<PageProps, "params">) {
  const { round: number, proposal = "" } = await params;
  const round = await readRound(numberIn(number));
  const id = pathText(proposal);
  const found = (round ? await currentForComment(round) : []).find((one) => one.proposal === id);
  return round && found ? { round, found } : null;
}

export async function generateMetadata(props: PageProps): Promise<Metadata> {
  return { title: (await pageOf(props))?.found.question ?? "Proposal not found" };
}

export default async function ProposalForCommentPage(props: PageProps) {
  const page = await pageOf(props);
  if (!page) return <UnknownConsultation what="proposal" />;
  const { round, found } = page;
  const viewer = await currentViewer();
  const [published, own, answer] = await Promise.all([
    readPublishedComments(found.proposal),
    viewer ? myComments(viewer.person.id) : [],
    formAnswer(await props.searchParams),
  ]);
  const now = new Date();
  const open = windowState(round, now) === "open";
  const who = mayComment(viewer, round);
  const takes = open && found.outForComment && who === "commenter";
  const sent = own.filter(({ proposal }) => proposal === found.proposal).length;
  return (
    <>
      <PageHeading
        crumbs={[
          { href: CONSULTATIONS_PATH, name: "Consultations" },
          { href: roundHref(round.id), name: round.title },
        ]}
        kicker={found.label}
        title={found.question}
      />
      <AnswerBanner answer={answer} />
      {!takes && <TypedValues answer={answer} form={COMMENT_FORM} />}
      <HowToComment round={round} now={now} who={who} page={roundProposalHref(round.id, found.proposal)} />
      {open && !found.outForComment && (
        <Notice look="warning" title="Comments on this proposal are not taken any more.">
          <p>
            {found.stage === "out for comment"
              ? "A later version of it is out for comment."
              : `It is ${STAGE_NAMES[found.stage]}.`}{" "}
            <a href={proposalHref(round.of.id, found.proposal)}>See the proposal</a>
          </p>
        </Notice>
      )}
      <section aria-labelledby="change">
        <h2 id="change">What is proposed</h2>
        <p className="mt-1 mb-1 font-semibold">{found.title}</p>
        <PlainChanges changes={found.changes} />
        <p className="mt-2 flex flex-wrap gap-x-6">
          <a href={`${issueHref(round.of.id, found.issue)}#evidence`}>The evidence</a>
          <a href={proposalHref(round.of.id, found.proposal, "what-if")}>
            What it would do to groups, index entries and figures
          </a>
          <a href={proposalHref(round.of.id, found.proposal)}>Where the proposal stands</a>
        </p>
      </section>
      {found.evidence && (
        <section aria-labelledby="why" className="mt-6">
          <h2 id="why">Why</h2>
          <p className="mt-1 max-w-prose whitespace-pre-line">{found.evidence}</p>
        </section>
      )}
      {takes && (
        <section aria-labelledby="your-comment" className="mt-9">
          <h2 id="your-comment">Your comment</h2>
          {sent > 0 && (
            <p className="my-2">
              You have sent {quantity(sent, "comment")} on this proposal:{" "}
              <a href="/consultations/mine">your comments</a>.
            </p>
          )}
          <div className="mt-3">
            <CommentForm round={round.id} proposal={found} name={viewer?.person.name ?? ""} answer={answer} />
          </div>
        </section>
      )}
      <section aria-labelledby="comments" className="mt-9">
        <h2 id="comments">Comments and responses</h2>
        <PublishedComments
          comments={published}
          proposal={found}
          none="None is published yet. A comment stands here once the working group has responded to it."
        />
      </section>
    </>
  );
}
