import type { Metadata } from "next";
import { ButtonLink } from "#components/ui/button";
import { AnswerBanner } from "#components/ui/form";
import { PageHeading } from "#components/ui/page-heading";
import { type Action, can, inRound } from "#lib/permissions/permissions";
import { count } from "#lib/platform/in-words";
import { listRounds } from "#lib/revision/consultation/consultation.db";
import type { Round } from "#lib/revision/consultation/round";
import { anyRevision } from "#lib/revision/consultation/round-subject.db";
import type { PageProps } from "../guarded";
import { currentViewer, formAnswer } from "../viewer";
import { RoundList } from "./_parts/round-list";

export const metadata: Metadata = { title: "Consultations" };

export default async function ConsultationsPage({ searchParams }: PageProps) {
  const [rounds, viewer, answer] = await Promise.all([
    listRounds(),
    currentViewer(),
    searchParams.then(formAnswer),
  ]);
  const person = viewer?.person ?? null;
  const mayIn = (action: Action) => (round: Round) => can(person, action, inRound(round.id, round.of.id));
  const answered = rounds.filter(mayIn("respond to comments"));
  const waiting = answered.reduce((sum, round) => sum + round.waiting, 0);
  const everywhere = await anyRevision();
  return (
    <>
      <PageHeading title="Consultations">
        <p>
          Before the classification changes, the working group asks those who know the jobs and use the
          figures. In a round everybody can read what is proposed; stakeholders comment on it, and every
          comment gets a response.
        </p>
      </PageHeading>
      <AnswerBanner answer={answer} />
      {person && (
        <p className="mb-6 flex flex-wrap items-center gap-x-6 gap-y-2">
          {can(person, "manage rounds", everywhere) && (
            <ButtonLink href="/consultations/new">Set up a round</ButtonLink>
          )}
          {can(person, "respond to comments", everywhere) && (
            <a href="/consultations/comments">Comments that wait for a response ({count(waiting)})</a>
          )}
          <a href="/consultations/mine">Your comments</a>
        </p>
      )}
      <RoundList rounds={rounds} now={new Date()} inGroups={mayIn("read work in progress")} />
    </>
  );
}
