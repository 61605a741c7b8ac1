import { progressInWords } from "#lib/gold-coding/coding/progress";
import { readCodingProgress } from "#lib/gold-coding/coding/progress.db";
import type { QueueAtWork } from "#lib/gold-coding/coding/queue-at-work.db";
import type { SavedAnswer } from "#lib/gold-coding/coding/saved-answer";
import { secondsUntil } from "#lib/gold-coding/coding/seconds-until";
import { lastDecision } from "#lib/gold-coding/coding/undo-decision.db";
import { claimRecord } from "#lib/gold-coding/queues/claim.db";

/** Whether the script of the coding screen asks, which is told what was saved and led nowhere. */
export function asksQuietly(headers: Headers): boolean {
  return headers.get("accept") === "application/json";
}

/**
 * What the script of the coding screen is told when an answer is saved. The record that was loaded ahead is shown from now
 * on: it is claimed here, so that the time spent on it and the log of who saw what begin now.
 */
export async function savedQuietly(queue: QueueAtWork, personId: string, said: string): Promise<Response> {
  const claim = await claimRecord(queue.id, personId);
  const [progress, decision] = await Promise.all([
    readCodingProgress(queue, personId),
    lastDecision(queue.id, personId),
  ]);
  const answer: SavedAnswer = {
    ...{ said, decision, progress: progressInWords(progress) },
    next: "why" in claim ? null : { token: claim.token, seconds: secondsUntil(claim.until) },
  };
  return Response.json(answer);
}
