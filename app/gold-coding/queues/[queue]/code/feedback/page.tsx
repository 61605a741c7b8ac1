import type { Metadata } from "next";
import { EvidenceList } from "#components/gold-coding/coding/evidence-list";
import { ButtonLink } from "#components/ui/button";
import { Notice } from "#components/ui/notice";
import { PageHeading } from "#components/ui/page-heading";
import { PageStatus } from "#components/ui/page-status";
import { GOLD_CODING_PATH } from "#lib/gold-coding/batches/batch-address";
import { idInAddress } from "#lib/gold-coding/batches/batch-of.db";
import { answerInWords } from "#lib/gold-coding/coding/answer-in-words";
import { codingHref } from "#lib/gold-coding/coding/coding-address";
import { type EditionFeedback, readFeedback } from "#lib/gold-coding/coding/feedback.db";
import { readQueueAtWork } from "#lib/gold-coding/coding/queue-at-work.db";
import { guarded, ofBatch } from "../../../../../guarded";
import { GroupPanel } from "../_parts/group-panel";

export const metadata: Metadata = { title: "Your answer in training" };

/** What the answer was: shown in training, once the coder has given theirs. */
export default guarded(
  "work a queue",
  async ({ params, searchParams, viewer }) => {
    const queue = await readQueueAtWork((await params).queue);
    const recordId = idInAddress(String((await searchParams).record ?? ""));
    const feedback = queue && (await readFeedback(queue, viewer.person.id, recordId));
    if (!queue || !feedback)
      return (
        <>
          <PageStatus code={404} />
          <PageHeading
            crumbs={[{ href: GOLD_CODING_PATH, name: "Gold coding" }]}
            title="You have not answered this record in training"
          >
            <p>
              The answer to a record is told to whoever has given their own. Go on with what waits for you.
            </p>
          </PageHeading>
        </>
      );
    return (
      <>
        <PageHeading
          crumbs={[{ href: GOLD_CODING_PATH, name: "Gold coding" }]}
          kicker={queue.title}
          title={feedback.right ? "Your answer is right" : "The answer is another one"}
        />
        <div className="grid gap-x-8 gap-y-5 lg:grid-cols-[15rem_minmax(0,1fr)]">
          <EvidenceList evidence={feedback.evidence} />
          <div className="grid content-start gap-5">
            <p>
              <ButtonLink look="primary" href={codingHref(queue.id)} autoFocus>
                Next record
              </ButtonLink>
            </p>
            {feedback.editions.map((edition) => (
              <OfEdition key={edition.shortTitle} feedback={edition} />
            ))}
          </div>
        </div>
      </>
    );
  },
  ofBatch,
);

function OfEdition({ feedback }: { feedback: EditionFeedback }) {
  const { shortTitle, given, known, right, groups, settling } = feedback;
  return (
    <section>
      <h2>{shortTitle}</h2>
      <dl className="mt-1 grid max-w-xl grid-cols-[9rem_minmax(0,1fr)] gap-y-1">
        <dt className="text-soft">You said</dt>
        <dd>
          {answerInWords(given)} <strong>{right ? "– right" : "– not right"}</strong>
        </dd>
        <dt className="text-soft">The answer</dt>
        <dd>{answerInWords(known)}</dd>
      </dl>
      {settling !== "" && (
        <Notice title="What settles it">
          <p className="whitespace-pre-line">{settling}</p>
        </Notice>
      )}
      <div className="mt-3 grid gap-x-8 gap-y-4 sm:grid-cols-2">
        {Object.values(groups).map((group) => (
          <GroupPanel key={group.code} group={group} />
        ))}
      </div>
    </section>
  );
}
