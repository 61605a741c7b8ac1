import { answeringVersion } from "#lib/coding-index/index-version-label";
import type { Batch } from "#lib/gold-coding/batches/batch";
import { readBatchEditions } from "#lib/gold-coding/batches/batch-editions.db";
import { readSet, type SetTitle } from "#lib/gold-coding/findings/sets/gold-sets.db";
import { type Evaluation, evaluationOf, type Judged, judge } from "#lib/lookup/evaluation/evaluate";
import { db, type Transaction } from "#lib/platform/db";
import { Refusal } from "#lib/platform/refusal";
import type { Actor } from "#lib/record/entry";
import { recorded } from "#lib/record/record.db";
import type { LookupMeasure as KeptMeasure } from "#prisma/client/client";

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

export const NOTHING_TO_MEASURE_BY =
  "This batch has no records to measure the lookup by. Put settled records into sets first.";

/** The lookup of one of a batch's editions, and what its index is called. @throws Refusal where it is not coded to it */
export async function measuredBy(batch: Batch, edition: string) {
  const coded = (await readBatchEditions(batch)).find(({ id }) => id === edition);
  if (!coded)
    throw new Refusal("This batch is not coded to that edition. Choose one that it is coded to.", "edition");
  const { revisionId, shortTitle, data, lookup } = coded;
  return {
    lookup,
    indexVersion:
      revisionId === null
        ? answeringVersion(data, "released").words
        : `Coding index of the draft of ${shortTitle}`,
  };
}

/**
 * Measures the lookup on a batch at once and keeps what came of it; a page asks for a job (measure-job.db.ts).
 * @param most in the order of their ids; all unless told
 */
export async function measureLookup(
  by: Actor,
  batch: Batch,
  edition: string,
  most = Number.POSITIVE_INFINITY,
): Promise<Evaluation> {
  const { lookup, indexVersion } = await measuredBy(batch, edition);
  const judged: Judged[] = [];
  for (let after = 0, more = true; more && judged.length < most; ) {
    const titles: SetTitle[] = await readSet(batch, "evaluation", edition, {
      after,
      most: Math.min(5_000, most - judged.length),
    });
    judged.push(...titles.map((title) => judge(lookup, title, edition)));
    after = titles.at(-1)?.recordId ?? after;
    more = titles.length > 0;
  }
  if (judged.length === 0) throw new Refusal(NOTHING_TO_MEASURE_BY);
  const evaluation = evaluationOf(judged);
  const { n, digits, top10, calibration } = evaluation;
  await keepMeasure(
    by,
    { batch: batch.id },
    { edition, indexVersion, figures: { n, digits, top10, calibration } },
  );
  return evaluation;
}

/** What the lookup is measured on: the evaluation records of a batch, or a set of titles by its name. */
export type MeasuredOn = { batch: string } | { set: string };

/** Keeps what a measure of the lookup came to, and that it was made. @param also written in the same transaction */
export async function keepMeasure(
  by: Actor,
  on: MeasuredOn,
  { edition, indexVersion, figures }: Pick<LookupMeasure, "edition" | "indexVersion" | "figures">,
  also: (transaction: Transaction) => Promise<void> = async () => {},
): Promise<void> {
  const { n, digits } = figures;
  await recorded(by, async (transaction, record) => {
    await transaction.lookupMeasure.create({
      data: {
        ...("batch" in on ? { batchId: on.batch } : { setName: on.set }),
        ...{ edition, indexVersion, records: n, measuredById: by.personId },
        figures: JSON.parse(JSON.stringify(figures)),
      },
    });
    await record({
      action: "measured the lookup",
      subjectKind: "batch" in on ? "batch" : "titles",
      subjectId: "batch" in on ? on.batch : on.set,
      before: null,
      after: { edition, records: n, "right first": digits[3]?.top1 ?? 0 },
      reason: null,
    });
    await also(transaction);
  });
}

/** The measures of a batch, newest first. */
export async function readMeasures(batch: string): Promise<LookupMeasure[]> {
  const rows = await db().lookupMeasure.findMany({
    where: { batchId: batch },
    orderBy: { id: "desc" },
    take: 20,
  });
  return rows.map(measureOf);
}

export type SetMeasure = LookupMeasure & { set: string };

/** The newest measures on sets of titles that somebody named, newest first. */
export async function readSetMeasures(): Promise<SetMeasure[]> {
  const rows = await db().lookupMeasure.findMany({
    where: { setName: { not: null } },
    orderBy: { id: "desc" },
    take: 40,
  });
  return rows.map((row) => ({ ...measureOf(row), set: row.setName! }));
}

function measureOf({ edition, indexVersion, records, figures, measuredAt }: KeptMeasure): LookupMeasure {
  return { edition, indexVersion, records, figures: figures as unknown as LookupFigures, measuredAt };
}
