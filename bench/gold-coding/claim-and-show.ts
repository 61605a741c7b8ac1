import type { CodedBatch } from "#bench/gold-coding/batch";
import { percentile } from "#bench/gold-coding/percentile";
import { readQueueAtWork } from "#lib/gold-coding/coding/queue-at-work.db";
import { saveDecision } from "#lib/gold-coding/coding/save-decision.db";
import { readScreen } from "#lib/gold-coding/coding/screen.db";
import { claimRecord } from "#lib/gold-coding/queues/claim.db";

/** Records that one coder codes before it is timed, so that what is read once for all is there. */
const BEFORE = 20;
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
): Promise<{ p95: number; median: number; claimP95: number }> {
  for (let at = 0; at < BEFORE; at++) await codeNext(batch, queueId, batch.coders[0]!, 0);
  const times = await Promise.all(
    batch.coders.map(async (personId, number) => {
      await pause((SECONDS * number) / batch.coders.length);
      const own: Times[] = [];
      for (let at = 0; at < RECORDS; at++) own.push(await codeNext(batch, queueId, personId, SECONDS));
      return own;
    }),
  );
  const shown = times.flat().map(({ shown }) => shown);
  const claimed = times.flat().map(({ claimed }) => claimed);
  return {
    p95: percentile(shown, 0.95),
    median: percentile(shown, 0.5),
    claimP95: percentile(claimed, 0.95),
  };
}

/** Milliseconds until a record was claimed, and until all of it could be shown. */
interface Times {
  claimed: number;
  shown: number;
}

async function codeNext(
  batch: CodedBatch,
  queueId: number,
  personId: string,
  seconds: number,
): Promise<Times> {
  const start = performance.now();
  const claim = await claimRecord(queueId, personId);
  if ("why" in claim) throw new Error(`Nothing was handed out: ${claim.why}.`);
  const claimed = performance.now() - start;
  const queue = (await readQueueAtWork(String(queueId)))!;
  const screen = await readScreen(queue, personId, claim);
  const shown = performance.now() - start;
  await pause(seconds * (0.5 + Math.random()));
  const code = screen.editions[0]!.alternatives[0]?.code ?? "2136";
  await saveDecision({
    ...{ queueId, batchId: batch.id, personId, recordId: claim.recordId, identical: 0 },
    judgement: {
      answers: [{ outcome: "right", code, otherCode: "" }],
      ...{ certainty: "certain", flagged: false, note: "", query: "" },
    },
  });
  return { claimed, shown };
}

const pause = (seconds: number) => new Promise((done) => setTimeout(done, seconds * 1_000));
