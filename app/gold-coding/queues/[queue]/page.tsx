import type { Metadata } from "next";
import { HistoryList } from "#components/record/history-list";
import { AnswerBanner } from "#components/ui/form";
import { PageHeading } from "#components/ui/page-heading";
import { PageStatus } from "#components/ui/page-status";
import { batchHref, GOLD_CODING_PATH } from "#lib/gold-coding/batches/batch-address";
import { idInAddress } from "#lib/gold-coding/batches/batch-of.db";
import { peopleOfBatch } from "#lib/gold-coding/batches/people.db";
import { queuePeople, readQueue, readQueueProgress } from "#lib/gold-coding/queues/queue.db";
import { listTrainees } from "#lib/gold-coding/training/trainees.db";
import { readHistory } from "#lib/record/record.db";
import { historyItem } from "#lib/record/sentences";
import { guarded, ofBatch } from "../../../guarded";
import { formAnswer } from "../../../viewer";
import { QueuePeople } from "./_parts/queue-people";
import { QueueProgressFigures } from "./_parts/queue-progress";
import { QueueSettingsList } from "./_parts/queue-settings";
import { QueueStateForms } from "./_parts/queue-state-forms";
import { Trainees } from "./_parts/trainees";

export const metadata: Metadata = { title: "Queue" };

export default guarded(
  "keep batches",
  async ({ params, searchParams }) => {
    const queue = await readQueue(idInAddress((await params).queue));
    if (!queue)
      return (
        <>
          <PageStatus code={404} />
          <PageHeading
            crumbs={[{ href: GOLD_CODING_PATH, name: "Gold coding" }]}
            title="There is no such queue"
          />
        </>
      );
    const [answer, progress, people, coders, trainees, history] = await Promise.all([
      formAnswer(await searchParams),
      readQueueProgress(queue.id),
      queuePeople(queue.id),
      peopleOfBatch(queue.batchId),
      queue.kind === "training" ? listTrainees(queue.batchId) : [],
      readHistory("queue", String(queue.id)),
    ]);
    return (
      <>
        <PageHeading
          crumbs={[
            { href: GOLD_CODING_PATH, name: "Gold coding" },
            { href: batchHref(queue.batchId), name: queue.batch.title },
          ]}
          kicker={`${queue.kind === "training" ? "Training queue" : "Queue"}, ${queue.state}`}
          title={queue.title}
        />
        <AnswerBanner answer={answer} />
        <QueueProgressFigures progress={progress} training={queue.kind === "training"} />
        <QueueSettingsList queue={queue} />
        <QueuePeople queueId={queue.id} people={people} coders={coders} answer={answer} />
        {queue.kind === "training" && <Trainees trainees={trainees} />}
        <QueueStateForms queue={queue} answer={answer} />
        <div className="mt-9">
          <HistoryList deeds={history.map((deed) => historyItem(deed, true))} none="Nothing was done yet." />
        </div>
      </>
    );
  },
  ofBatch,
);
