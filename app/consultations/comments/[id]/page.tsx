import type { Metadata } from "next";
import { HistoryList } from "#components/record/history-list";
import { UnknownConsultation } from "#components/revision/consultation/unknown-consultation";
import { RaiseLink } from "#components/revision/issues/raise-link";
import { AnswerBanner } from "#components/ui/form";
import { PageHeading } from "#components/ui/page-heading";
import { TypedValues } from "#components/ui/typed-values";
import { changeInWords } from "#lib/compile/decisions/change-in-words";
import { can, inRound } from "#lib/permissions/permissions";
import { readHistory } from "#lib/record/record.db";
import { historyItem } from "#lib/record/sentences";
import { partInWords, questionsOf } from "#lib/revision/consultation/proposals-for-comment";
import { CONSULTATIONS_PATH, roundProposalHref } from "#lib/revision/consultation/round";
import { readBasis, readStoredRevision } from "#lib/revision/revision.db";
import { revisionOf } from "#lib/revision/revision-of.db";
import { guarded } from "../../../guarded";
import { currentRevision } from "../../../readership";
import { formAnswer } from "../../../viewer";
import { commentOfAddress, commentSubject } from "../../comment-of-address";
import { CommentFacts } from "./_parts/comment-facts";
import { CommentResponse, RESPONSE_FORM, ResponseForm } from "./_parts/comment-response";

export const metadata: Metadata = { title: "A comment" };

export default guarded(
  "see own comments",
  async ({ params, searchParams, viewer: { person } }) => {
    const comment = await commentOfAddress({ params });
    if (!comment) return <UnknownConsultation what="comment" />;
    const revisionId = (await revisionOf("round", String(comment.round))) ?? "";
    const here = inRound(comment.round, revisionId);
    const [revision, basis, history, answer] = await Promise.all([
      readStoredRevision(revisionId),
      readBasis(revisionId),
      readHistory("comment", String(comment.id)),
      formAnswer(await searchParams),
    ]);
    const on = revision?.proposals.find(
      ({ id, version }) => id === comment.proposal && version === comment.version,
    );
    const decided = revision?.stages.get(comment.proposal) === "decided";
    const responds = can(person, "respond to comments", here) && !(decided && comment.response);
    const inGroups = can(person, "read work in progress", here);
    return (
      <>
        <PageHeading
          crumbs={[
            { href: CONSULTATIONS_PATH, name: "Consultations" },
            can(person, "respond to comments", here)
              ? { href: "/consultations/comments", name: "Comments" }
              : { href: "/consultations/mine", name: "Your comments" },
          ]}
          kicker={`Comment ${comment.id}`}
          title={questionsOf(revision).get(comment.proposal) ?? "A comment"}
        >
          <p>
            <a href={roundProposalHref(comment.round, comment.proposal)}>What was asked</a>
          </p>
        </PageHeading>
        <AnswerBanner answer={answer} />
        {!responds && <TypedValues answer={answer} form={RESPONSE_FORM} />}
        <div className="grid grid-cols-[minmax(0,1fr)] gap-9">
          <CommentFacts
            comment={comment}
            part={partInWords(
              comment.part,
              on?.changes.map((change) => changeInWords(change, basis.groups)) ?? [],
            )}
          />
          <section>
            <h2>Response of the working group</h2>
            <CommentResponse response={comment.response} />
            {decided && comment.response && inGroups && (
              <p className="mt-2 text-soft">The proposal is decided, so the response stays as it is.</p>
            )}
          </section>
          {responds && <ResponseForm comment={comment} answer={answer} />}
          <RaiseLink
            from={{ kind: "comment", id: comment.id }}
            revision={await currentRevision(revisionId)}
            mayRaise={can(person, "raise an issue", here)}
          />
          {inGroups && (
            <HistoryList
              deeds={history.map((deed) => historyItem(deed, true))}
              none="Nothing was done with it yet."
            />
          )}
        </div>
      </>
    );
  },
  commentSubject,
);
