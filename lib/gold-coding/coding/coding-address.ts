import { batchHref, GOLD_CODING_PATH, queueHref } from "#lib/gold-coding/batches/batch-address";
import { address } from "#lib/platform/parameters";

/** Where a queue is coded, or what is sent from there: "decide", "undo", "skip", "keep". */
export function codingHref(queueId: number, below = ""): string {
  return queueHref(queueId, `code${below && `/${below}`}`);
}

/** Where a coder in training is told what the answer was. The record is named by its number, never by its text. */
export function feedbackHref(queueId: number, recordId: number): string {
  return address(codingHref(queueId, "feedback"), { record: recordId });
}

/** Where guidelines are read: what coders of a batch go by, or what is for all of them. */
export function guidelinesHref(batchId: string | null, below = ""): string {
  const path = batchId === null ? `${GOLD_CODING_PATH}/guidelines` : batchHref(batchId, "guidelines");
  return path + (below && `/${below}`);
}
