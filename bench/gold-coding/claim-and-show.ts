import type { CodedBatch } from "#bench/gold-coding/batch";
import { percentile } from "#bench/gold-coding/percentile";
import { readQueueAtWork } from "#lib/gold-coding/coding/queue-at-work.db";
import { saveDecision } from "#lib/gold-coding/coding/save-decision.db";
import { readScreen } from "#lib/gold-coding/coding/screen.db";
import { claimRecord } from "#lib/gold-coding/queues/claim.db";

/** Seconds that a coder of the bench takes over a record: the experienced take 36. */
const SECONDS = 2;
const RECORDS = 10;

/**
 * All coders of a batch at once, each coding one record after the other at eighteen times the pace of the experienced.
 * Timed is what the screen waits for: the claim, and all that it shows of the record.
 */
export async function claimAndShow(
  batch: CodedBatch,
  queueId: number,
): Promise<{ p95: number; median: number }> {
  const times: number[] = [];
  await Promise.all(
    batch.coders.map(async (personId, number) => {
      await pause((SECONDS * number) / batch.coders.length);
      for (let at = 0; at < RECORDS; at++) {
        const start = performance.now();
        const claim = await claimRecord(queueId, personId);
        if ("why" in claim) throw new Error(`Nothing was handed out: ${claim.why}.`);
        const queue = (await readQueueAtWork(String(queueId)))!;
        const screen = await readScreen(queue, personId, claim);
        if (at > 1) times.push(performance.now() - start);
        const code = screen.editions[0]!.alternatives[0]?.code ?? "2136";
        await pause(SECONDS * (0.5 + Math.random()));
        await saveDecision({
          ...{ queueId, batchId: batch.id, personId, recordId: claim.recordId, identical: 0 },
          judgement: {
            answers: [{ outcome: "right", code, otherCode: "" }],
            ...{ certainty: "certain", flagged: false, note: "", query: "" },
          },
        });
      }
    }),
  );
  return { p95: percentile(times, 0.95), median: percentile(times, 0.5) };
}

const pause = (seconds: number) => new Promise((done) => setTimeout(done, seconds * 1_000));
