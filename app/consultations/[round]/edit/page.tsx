import type { Metadata } from "next";
import { HistoryList } from "#components/record/history-list";
import { ROUND_FORM, RoundFields } from "#components/revision/consultation/round-fields";
import { UnknownConsultation } from "#components/revision/consultation/unknown-consultation";
import { Button } from "#components/ui/button";
import { TextArea } from "#components/ui/field";
import { AnswerBanner, PostForm } from "#components/ui/form";
import { Notice } from "#components/ui/notice";
import { PageHeading } from "#components/ui/page-heading";
import { numberIn } from "#lib/platform/parameters";
import { readHistory } from "#lib/record/record.db";
import { historyItem } from "#lib/record/sentences";
import { readRound } from "#lib/revision/consultation/consultation.db";
import { CONSULTATIONS_PATH, roundHref } from "#lib/revision/consultation/round";
import { roundSubject } from "#lib/revision/consultation/round-subject.db";
import { windowInWords, windowState } from "#lib/revision/consultation/window";
import { errorAt, typed } from "#lib/web/answer";
import { guarded } from "../../../guarded";
import { formAnswer } from "../../../viewer";

export const metadata: Metadata = { title: "Change a round" };

export default guarded(
  "manage rounds",
  async ({ params, searchParams }) => {
    const [round, answer] = await Promise.all([
      readRound(numberIn((await params).round)),
      formAnswer(await searchParams),
    ]);
    if (!round) return <UnknownConsultation what="round" />;
    const history = await readHistory("consultation-round", String(round.id));
    const now = new Date();
    const state = windowState(round, now);
    return (
      <>
        <PageHeading
          crumbs={[
            { href: CONSULTATIONS_PATH, name: "Consultations" },
            { href: roundHref(round.id), name: round.title },
          ]}
          title="Change this round"
        >
          <p className="first-letter:uppercase">{windowInWords(round, now)}.</p>
        </PageHeading>
        <AnswerBanner answer={answer} />
        {state === "closed" ? (
          <Notice title="The round has closed, and stays as it was.">
            <p>
              If there is more to ask, <a href="/consultations/new">set up another round</a>.
            </p>
          </Notice>
        ) : (
          <PostForm to={`${roundHref(round.id)}/edit/save`}>
            <input type="hidden" name="revision" value={round.revision} />
            <RoundFields held={round} answer={answer} />
            <TextArea
              label={state === "open" ? "Why it is changed" : "Why it is changed (optional)"}
              hint={
                state === "open"
                  ? "The round is open: when it opened stays, and the reason stands in the record."
                  : "It stands in the record."
              }
              rows={2}
              name="reason"
              defaultValue={typed(answer, ROUND_FORM, "reason")}
              error={errorAt(answer, ROUND_FORM, "reason")}
            />
            <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
              <Button>Save</Button>
              <a href={roundHref(round.id)}>Cancel</a>
            </div>
          </PostForm>
        )}
        <div className="mt-9">
          <HistoryList
            deeds={history.map((deed) => historyItem(deed, true))}
            none="Nothing was changed yet."
          />
        </div>
      </>
    );
  },
  async ({ params }) => roundSubject(numberIn((await params).round)),
);
