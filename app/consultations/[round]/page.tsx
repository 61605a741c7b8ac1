import type { Metadata } from "next";
import { HowToComment } from "#components/revision/consultation/how-to-comment";
import { ProposalsForComment } from "#components/revision/consultation/proposals-for-comment";
import { PublishedComments } from "#components/revision/consultation/published-comments";
import { UnknownConsultation } from "#components/revision/consultation/unknown-consultation";
import { ButtonLink } from "#components/ui/button";
import { AnswerBanner } from "#components/ui/form";
import { PageHeading } from "#components/ui/page-heading";
import { can, inRound } from "#lib/permissions/permissions";
import { quantity } from "#lib/platform/in-words";
import { numberIn } from "#lib/platform/parameters";
import { readPublishedComments, readRound } from "#lib/revision/consultation/consultation.db";
import { CONSULTATIONS_PATH, roundHref } from "#lib/revision/consultation/round";
import { windowInWords, windowState } from "#lib/revision/consultation/window";
import { revisionHref } from "#lib/revision/paper-address";
import type { PageProps } from "../../guarded";
import { currentViewer, formAnswer } from "../../viewer";
import { currentForComment } from "../for-comment";
import { mayComment } from "../may-comment";

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const round = await readRound(numberIn((await params).round));
  return { title: round?.title ?? "Round not found" };
}

export default async function RoundPage({ params, searchParams }: PageProps) {
  const round = await readRound(numberIn((await params).round));
  if (!round) return <UnknownConsultation what="round" />;
  const [proposals, published, viewer, answer] = await Promise.all([
    currentForComment(round),
    readPublishedComments(),
    currentViewer(),
    searchParams.then(formAnswer),
  ]);
  const now = new Date();
  const state = windowState(round, now);
  const shown = new Set(proposals.map(({ proposal }) => proposal));
  const takenBack = new Set(round.asks.flatMap(({ proposal }) => (shown.has(proposal) ? [] : proposal))).size;
  return (
    <>
      <PageHeading
        crumbs={[{ href: CONSULTATIONS_PATH, name: "Consultations" }]}
        kicker={<span className="inline-block first-letter:uppercase">{windowInWords(round, now)}</span>}
        title={round.title}
      />
      <AnswerBanner answer={answer} />
      <p className="mb-3">
        Of <a href={revisionHref(round.of.id)}>{round.of.title}</a>.
      </p>
      {round.about && <p className="max-w-prose whitespace-pre-line">{round.about}</p>}
      <HowToComment round={round} now={now} who={mayComment(viewer, round)} page={roundHref(round.id)} />
      {can(viewer?.person ?? null, "manage rounds", inRound(round.id, round.of.id)) && state !== "closed" && (
        <p className="my-4">
          <ButtonLink href={`${roundHref(round.id)}/edit`}>Change this round</ButtonLink>
        </p>
      )}
      <section aria-labelledby="asks" className="mt-6">
        <h2 id="asks">What it asks</h2>
        {proposals.length === 0 && takenBack === 0 && (
          <p className="mt-1 text-soft">
            It asks about no proposal yet. Proposals appear here as the working group sends them out for
            comment.
          </p>
        )}
        <ProposalsForComment round={round.id} proposals={proposals} open={state === "open"} />
        {takenBack > 0 && (
          <p className="mt-3 text-soft">
            The working group took {quantity(takenBack, "proposal")} back to work on{" "}
            {takenBack === 1 ? "it" : "them"}.
          </p>
        )}
      </section>
      <section aria-labelledby="comments" className="mt-9">
        <h2 id="comments">Comments and responses</h2>
        {published.every((comment) => comment.round !== round.id) && (
          <p className="mt-1 text-soft">
            None is published yet. A comment stands here once the working group has responded to it.
          </p>
        )}
        {proposals.map((one) => {
          const some = published.filter(
            (comment) => comment.round === round.id && comment.proposal === one.proposal,
          );
          return (
            some.length > 0 && (
              <section key={one.proposal} className="mt-5">
                <h3>
                  {one.label}: {one.question}
                </h3>
                <PublishedComments comments={some} proposal={one} none="" />
              </section>
            )
          );
        })}
      </section>
    </>
  );
}
