import type { BatchEdition } from "#lib/gold-coding/batches/batch-editions.db";
import { type Guidelines, readGuidelines } from "#lib/gold-coding/coding/guidelines/guidelines.db";
import type { Progress } from "#lib/gold-coding/coding/progress";
import { readCodingProgress } from "#lib/gold-coding/coding/progress.db";
import { allEditions, type QueueAtWork } from "#lib/gold-coding/coding/queue-at-work.db";
import type { CodingScreen } from "#lib/gold-coding/coding/screen";
import { readScreen } from "#lib/gold-coding/coding/screen.db";
import { lastDecision } from "#lib/gold-coding/coding/undo-decision.db";
import type { Claim } from "#lib/gold-coding/queues/claim.db";

/** All that the page of a claimed record shows. */
export interface CodingPage {
  screen: CodingScreen;
  editions: BatchEdition[];
  progress: Progress;
  guidelines: Guidelines;
  /** The decision that can be undone; null for none. */
  undoes: number | null;
}

/**
 * Reads what somebody's page for a record that they have claimed shows, in six statements whatever the queue's size, and one
 * more for a second edition. What showing a record costs is measured by this (bench/gold-coding).
 * @throws Refusal where an edition of the batch is not there any more
 */
export async function readCodingPage(
  queue: QueueAtWork,
  personId: string,
  claim: Claim,
): Promise<CodingPage> {
  const [screen, editions, progress, guidelines, undoes] = await Promise.all([
    readScreen(queue, personId, claim),
    allEditions(queue.batch),
    readCodingProgress(queue, personId),
    readGuidelines(queue.batch.id),
    lastDecision(queue.id, personId),
  ]);
  return { screen, editions, progress, guidelines, undoes };
}
