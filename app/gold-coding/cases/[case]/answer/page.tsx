import type { Metadata } from "next";
import { EvidenceList } from "#components/gold-coding/coding/evidence-list";
import { AnswerFields } from "#components/gold-coding/settling/answer-fields";
import { TextArea } from "#components/ui/field";
import { AnswerBanner, PostForm } from "#components/ui/form";
import { FormButtons } from "#components/ui/form-buttons";
import { Island } from "#components/ui/island";
import { PageHeading } from "#components/ui/page-heading";
import { PageStatus } from "#components/ui/page-status";
import { GOLD_CODING_PATH } from "#lib/gold-coding/batches/batch-address";
import { idInAddress } from "#lib/gold-coding/batches/batch-of.db";
import { logViews } from "#lib/gold-coding/batches/records/record-views.db";
import { readAnswerPlaces } from "#lib/gold-coding/settling/answer-places.db";
import { caseHref } from "#lib/gold-coding/settling/case-address";
import { readQuestion } from "#lib/gold-coding/settling/case-questions.db";
import { choiceOf } from "#lib/gold-coding/settling/chosen-answer";
import { momentInWords } from "#lib/platform/in-words";
import { errorAt, typed } from "#lib/web/answer";
import { guarded, ofBatch } from "../../../../guarded";
import { formAnswer } from "../../../../viewer";

export const metadata: Metadata = { title: "A question on a record" };

const FORM = "answer";

export default guarded(
  "work a queue",
  async ({ params, searchParams, viewer: { person } }) => {
    const id = idInAddress((await params).case);
    const found = await readQuestion(id, person.id);
    if (!found)
      return (
        <>
          <PageStatus code={404} />
          <PageHeading title="Nothing was asked of you here" />
          <p>
            <a href={GOLD_CODING_PATH}>See what waits for you</a>.
          </p>
        </>
      );
    await logViews([found.recordId], person.id, "coding");
    const [places, answer] = await Promise.all([
      readAnswerPlaces(found.recordId),
      formAnswer(await searchParams),
    ]);
    return (
      <Island name="case-keys">
        <PageHeading
          crumbs={[{ href: GOLD_CODING_PATH, name: "Gold coding" }]}
          title="The adjudicator asks about a record"
        />
        <AnswerBanner answer={answer} />
        <div className="grid grid-cols-[minmax(0,1fr)] gap-x-8 gap-y-7 lg:grid-cols-[18rem_minmax(0,1fr)]">
          <EvidenceList evidence={found.evidence} />
          <div className="grid content-start gap-6">
            <section aria-labelledby="asked">
              <h2 id="asked">What was asked</h2>
              <ol className="mt-1 grid gap-2">
                {found.messages.map(({ kind, text, at }) => (
                  <li key={at.toISOString()} className="border-l-2 border-line pl-3">
                    <p className="text-[0.9rem] text-soft">
                      {kind === "question" ? "The adjudicator" : "You"}, {momentInWords(at)}
                    </p>
                    <p className="whitespace-pre-line">{text}</p>
                  </li>
                ))}
              </ol>
            </section>
            {found.waits ? (
              <PostForm to={caseHref(id, "answer/send")} label="Answer" className="grid gap-5">
                {places.map((place, at) => {
                  // Only the coder's own answer: nobody else's is on this page.
                  const own = found.own.answers[at];
                  return (
                    <AnswerFields
                      key={place.field}
                      form={FORM}
                      place={{ ...place, offered: own ? [own] : [] }}
                      answer={answer}
                      firstKey={at + 1}
                      noteOf={(offered) =>
                        own && choiceOf(own) === choiceOf(offered) ? "as you coded it" : ""
                      }
                      chosen={own ? choiceOf(own) : ""}
                    />
                  );
                })}
                <TextArea
                  label="Your answer"
                  name="text"
                  rows={3}
                  defaultValue={typed(answer, FORM, "text")}
                  error={errorAt(answer, FORM, "text")}
                />
                <input type="hidden" name="version" value={found.own.version} />
                <FormButtons button="Send the answer" back={GOLD_CODING_PATH} />
              </PostForm>
            ) : (
              <p>Nothing waits for your answer: it is given, or the adjudicator has gone on.</p>
            )}
          </div>
        </div>
      </Island>
    );
  },
  ofBatch,
);
