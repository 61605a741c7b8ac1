import type { Metadata } from "next";
import { CommentFacts } from "#components/consultation/comment-facts";
import { CommentResponse, RESPONSE_FORM, ResponseForm } from "#components/consultation/comment-response";
import { UnknownConsultation } from "#components/consultation/unknown-consultation";
import { TypedValues } from "#components/editing/typed-values";
import { HistoryList } from "#components/history/history-list";
import { RaiseLink } from "#components/review-issues/raise-link";
import { AnswerBanner } from "#components/ui/form";
import { PageHeading } from "#components/ui/page-heading";
import { readHistory } from "#lib/audit/store";
import { told } from "#lib/audit/words";
import { partInWords, questionsOf } from "#lib/consultation/asked";
import { askedHref, CONSULTATIONS_PATH } from "#lib/consultation/round";
import { can } from "#lib/people/permissions";
import { changeInWords } from "#lib/revision/change-in-words";
import { readBasis, readKeptRevision } from "#lib/revision/store";
import { guarded } from "../../../guarded";
import { currentRevision } from "../../../readership";
import { formAnswer } from "../../../viewer";
import { askedComment, commentSubject } from "../../asked-comment";

export const metadata: Metadata = { title: "A comment" };

export default guarded(
  "see own comments",
  async ({ params, searchParams, viewer: { person } }) => {
    const comment = await askedComment({ params });
    if (!comment) return <UnknownConsultation what="comment" />;
    const [revision, basis, history, answer] = await Promise.all([
      readKeptRevision(),
      readBasis(),
      readHistory("comment", String(comment.id)),
      formAnswer(await searchParams),
    ]);
    const on = revision?.proposals.find(
      ({ id, version }) => id === comment.proposal && version === comment.version,
    );
    const decided = revision?.stages.get(comment.proposal) === "decided";
    const responds = can(person, "respond to comments") && !(decided && comment.response);
    const inGroups = can(person, "read work in progress");
    return (
      <>
        <PageHeading
          crumbs={[
            { href: CONSULTATIONS_PATH, name: "Consultations" },
            can(person, "respond to comments")
              ? { href: "/consultations/comments", name: "Comments" }
              : { href: "/consultations/mine", name: "Your comments" },
          ]}
          kicker={`Comment ${comment.id}`}
          title={questionsOf(revision).get(comment.proposal) ?? "A comment"}
        >
          <p>
            <a href={askedHref(comment.round, comment.proposal)}>What was asked</a>
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
            revision={await currentRevision()}
            mayRaise={can(person, "raise an issue")}
          />
          {inGroups && (
            <HistoryList
              deeds={history.map((deed) => told(deed, true))}
              none="Nothing was done with it yet."
            />
          )}
        </div>
      </>
    );
  },
  commentSubject,
);
