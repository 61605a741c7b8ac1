import { answeringVersion } from "#lib/coding-index/index-version-label";
import { readBatchEditions } from "#lib/gold-coding/batches/batch-editions.db";
import type { FoundBatch } from "#lib/gold-coding/findings/found-batch.db";
import { readSet, type SetTitle } from "#lib/gold-coding/findings/sets/gold-sets.db";
import { type Evaluation, evaluationOf, type Judged, judge } from "#lib/lookup/evaluation/evaluate";
import { db } from "#lib/platform/db";
import { Refusal } from "#lib/platform/refusal";
import type { Actor } from "#lib/record/entry";
import { recorded } from "#lib/record/record.db";

/** What is kept of a measure: no title, so that it may be shown when the text of the batch is erased. */
export type LookupFigures = Pick<Evaluation, "n" | "digits" | "top10" | "calibration">;

export interface LookupMeasure {
  edition: string;
  /** Of the index that the lookup had: "Coding index version 13, as released". */
  indexVersion: string;
  records: number;
  figures: LookupFigures;
  measuredAt: Date;
}

/** So many records are looked up for a page; a command of the terminal looks all up. */
export const MOST_MEASURED = 2_000;
/** So many are looked up before others get their turn. */
const AT_ONCE = 10;

/**
 * Looks up the records that a batch has to measure the lookup by, in one of its editions.
 * @param most in the order of their ids; all unless told
 * @throws Refusal where there are none
 */
export async function evaluateBatch(
  batch: FoundBatch,
  edition: string,
  most = Number.POSITIVE_INFINITY,
): Promise<{ evaluation: Evaluation; indexVersion: string }> {
  const coded = (await readBatchEditions(batch)).find(({ id }) => id === edition);
  if (!coded)
    throw new Refusal("This batch is not coded to that edition. Choose one that it is coded to.", "edition");
  const judged: Judged[] = [];
  let after = 0;
  for (let more = true; more && judged.length < most; ) {
    const titles: SetTitle[] = await readSet(batch, "evaluation", edition, {
      after,
      most: Math.min(5_000, most - judged.length),
    });
    for (const title of titles) {
      judged.push(judge(coded.lookup, title, edition));
      if (judged.length % AT_ONCE === 0) await new Promise(setImmediate);
    }
    after = titles.at(-1)?.recordId ?? after;
    more = titles.length > 0;
  }
  if (judged.length === 0)
    throw new Refusal(
      "This batch has no records to measure the lookup by. Put settled records into sets first.",
    );
  const { revisionId, shortTitle, data } = coded;
  const indexVersion =
    revisionId === null
      ? answeringVersion(data, "released").words
      : `Coding index of the draft of ${shortTitle}`;
  return { evaluation: evaluationOf(judged), indexVersion };
}

/** Measures the lookup on a batch and keeps what came of it. @throws Refusal as evaluateBatch does */
export async function measureLookup(
  by: Actor,
  batch: FoundBatch,
  edition: string,
  most?: number,
): Promise<Evaluation> {
  const { evaluation, indexVersion } = await evaluateBatch(batch, edition, most);
  const { n, digits, top10, calibration } = evaluation;
  const figures = { n, digits, top10, calibration };
  await recorded(by, async (transaction, record) => {
    await transaction.lookupMeasure.create({
      data: {
        ...{ batchId: batch.id, edition, indexVersion, records: n, measuredById: by.personId },
        figures: JSON.parse(JSON.stringify(figures)),
      },
    });
    await record({
      action: "measured the lookup",
      subjectKind: "batch",
      subjectId: batch.id,
      before: null,
      after: { edition, records: n, "right first": digits[3]?.top1 ?? 0 },
      reason: null,
    });
  });
  return evaluation;
}

/** The measures of a batch, newest first. */
export async function readMeasures(batch: string): Promise<LookupMeasure[]> {
  const rows = await db().lookupMeasure.findMany({
    where: { batchId: batch },
    orderBy: { id: "desc" },
    take: 20,
  });
  return rows.map(({ figures, ...row }) => ({ ...row, figures: figures as unknown as LookupFigures }));
}
