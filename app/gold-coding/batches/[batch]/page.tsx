import type { Metadata } from "next";
import { BatchHeading } from "#components/gold-coding/batches/batch-heading";
import { ProgressFigures } from "#components/gold-coding/batches/progress-figures";
import { UnknownBatch } from "#components/gold-coding/batches/unknown-batch";
import { HistoryList } from "#components/record/history-list";
import { AnswerBanner } from "#components/ui/form";
import { readBatch } from "#lib/gold-coding/batches/batches.db";
import { readProgress } from "#lib/gold-coding/batches/progress.db";
import { can, inBatch } from "#lib/permissions/permissions";
import { pathText } from "#lib/platform/parameters";
import { readHistory } from "#lib/record/record.db";
import { historyItem } from "#lib/record/sentences";
import { guarded, ofBatch } from "../../../guarded";
import { formAnswer } from "../../../viewer";
import { BatchConfidence } from "./_parts/batch-confidence";
import { BatchFacts } from "./_parts/batch-facts";
import { BatchPeople } from "./_parts/batch-people";
import { BatchQueues } from "./_parts/batch-queues";
import { BatchWays } from "./_parts/batch-ways";

export const metadata: Metadata = { title: "Batch" };

export default guarded(
  "see agreement",
  async ({ params, searchParams, viewer: { person } }) => {
    const batch = await readBatch(pathText((await params).batch!));
    if (!batch) return <UnknownBatch />;
    const may = (action: Parameters<typeof can>[1]) => can(person, action, inBatch(batch.id));
    const keeps = may("keep batches");
    const [answer, progress, history] = await Promise.all([
      formAnswer(await searchParams),
      readProgress([batch.id]),
      keeps ? readHistory("batch", batch.id) : [],
    ]);
    return (
      <>
        <BatchHeading batch={batch}>
          {batch.note && <p className="whitespace-pre-line">{batch.note}</p>}
        </BatchHeading>
        <AnswerBanner answer={answer} />
        <BatchWays batchId={batch.id} may={may} />
        <ProgressFigures progress={progress.get(batch.id)!} />
        <BatchFacts batch={batch} keeps={keeps} />
        <BatchQueues batch={batch} keeps={keeps} />
        {keeps && <BatchConfidence batch={batch} />}
        {keeps && <BatchPeople batchId={batch.id} />}
        {keeps && (
          <div className="mt-9">
            <HistoryList
              deeds={history.map((deed) => historyItem(deed, true))}
              none="Nothing was done yet."
            />
          </div>
        )}
      </>
    );
  },
  ofBatch,
);
