import type { Metadata } from "next";
import { AnswerBanner } from "#components/ui/form";
import { Island } from "#components/ui/island";
import { Notice } from "#components/ui/notice";
import { PageHeading } from "#components/ui/page-heading";
import { PageStatus } from "#components/ui/page-status";
import { GOLD_CODING_PATH } from "#lib/gold-coding/batches/batch-address";
import { queuesOf, waitingFor } from "#lib/gold-coding/batches/waiting.db";
import { readCodingPage } from "#lib/gold-coding/coding/coding-page.db";
import { progressInWords } from "#lib/gold-coding/coding/progress";
import { readCodingProgress } from "#lib/gold-coding/coding/progress.db";
import { type QueueAtWork, readQueueAtWork } from "#lib/gold-coding/coding/queue-at-work.db";
import { groupsToCode } from "#lib/gold-coding/coding/read-judgement";
import { type Claim, claimRecord, type WhyNot } from "#lib/gold-coding/queues/claim.db";
import type { Person } from "#lib/permissions/permissions";
import { Refusal } from "#lib/platform/refusal";
import type { FormAnswer } from "#lib/web/answer";
import { guarded, ofBatch } from "../../../../guarded";
import { formAnswer } from "../../../../viewer";
import { GuidelinePanel, KeyHelp } from "./_parts/coding-help";
import { LostAnswer } from "./_parts/lost-answer";
import { NothingToCode } from "./_parts/nothing-to-code";
import { RecordScreen } from "./_parts/record-screen";
import { isOfRecord } from "./_parts/typed-judgement";

export const metadata: Metadata = { title: "Coding" };

/**
 * One record to code. Opening it claims the record; with `?ahead` the one after it is only reserved, for the script, which
 * shows it once the answer to the one before is saved.
 */
export default guarded(
  "work a queue",
  async ({ params, searchParams, viewer }) => {
    const queue = await readQueueAtWork((await params).queue);
    if (!queue) return <UnknownQueue />;
    const parameters = await searchParams;
    const ahead = parameters.ahead !== undefined;
    const [answer, claim] = await Promise.all([
      formAnswer(parameters),
      claimRecord(queue.id, viewer.person.id, { ahead }),
    ]);
    if ("why" in claim) return <Without {...{ queue, answer }} person={viewer.person} why={claim.why} />;
    try {
      return await recordPage({ queue, person: viewer.person, claim, answer, ahead });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return (
        <>
          <QueueHeading queue={queue} />
          <Notice look="warning" title={error.message} />
        </>
      );
    }
  },
  ofBatch,
);

async function recordPage(of: {
  queue: QueueAtWork;
  person: Person;
  claim: Claim;
  answer: FormAnswer | null;
  ahead: boolean;
}) {
  const { queue, person, claim, answer, ahead } = of;
  const { screen, editions, progress, guidelines, undoes } = await readCodingPage(queue, person.id, claim);
  const lists = editions.map(({ edition }, at) => ({
    id: `groups-${at}`,
    groups: groupsToCode(edition),
  }));
  const isOther = answer !== null && answer.said === "" && answer.form === "decide";
  return (
    <Island name="coding">
      <div className="-mt-2 mb-1.5 flex flex-wrap items-center gap-x-5 gap-y-1">
        <h1 className="text-[1.2rem]">{queue.title}</h1>
        <p data-part="progress" className="grow text-[0.92rem] text-soft">
          {progressInWords(progress)}
        </p>
        <GuidelinePanel guidelines={guidelines} batchId={queue.batch.id} />
        <KeyHelp />
      </div>
      <div data-part="band">
        {isOther && !isOfRecord(answer, screen.recordId) ? (
          <LostAnswer answer={answer} shortTitles={editions.map(({ shortTitle }) => shortTitle)} />
        ) : (
          answer?.said === "" && <AnswerBanner answer={answer} />
        )}
      </div>
      <p data-part="status" role="status" className="min-h-6 text-[0.95rem] font-semibold text-good">
        {answer?.said}
      </p>
      <div data-part="screen">
        <RecordScreen
          {...{ screen, answer, lists }}
          queueId={queue.id}
          training={queue.kind === "training"}
          lastDecision={undoes}
        />
      </div>
      {/* The page that the record comes to has them already. */}
      {(ahead ? [] : lists).map(({ id, groups }) => (
        <datalist key={id} id={id}>
          {groups.map(({ code, title }) => (
            <option key={code} value={code}>
              {title}
            </option>
          ))}
        </datalist>
      ))}
    </Island>
  );
}

async function Without(props: {
  queue: QueueAtWork;
  person: Person;
  why: WhyNot;
  answer: FormAnswer | null;
}) {
  const { queue, person, why, answer } = props;
  const [progress, queues] = await Promise.all([readCodingProgress(queue, person.id), queuesOf(person)]);
  const others = queues.filter((one) => one.id !== queue.id && waitingFor(one) > 0);
  return (
    <>
      {answer?.form === "decide" && answer.said === "" ? (
        <LostAnswer answer={answer} shortTitles={queue.batch.editions.map((id) => id.toUpperCase())} />
      ) : (
        <AnswerBanner answer={answer} />
      )}
      <QueueHeading queue={queue} />
      <NothingToCode {...{ why, progress, others }} />
    </>
  );
}

function QueueHeading({ queue }: { queue: QueueAtWork }) {
  return (
    <PageHeading
      crumbs={[{ href: GOLD_CODING_PATH, name: "Gold coding" }]}
      kicker={queue.batch.title}
      title={queue.title}
    />
  );
}

function UnknownQueue() {
  return (
    <>
      <PageStatus code={404} />
      <PageHeading crumbs={[{ href: GOLD_CODING_PATH, name: "Gold coding" }]} title="There is no such queue">
        <p>It may have been given another number. Choose one of those that wait for you.</p>
      </PageHeading>
    </>
  );
}
