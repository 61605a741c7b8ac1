import type { CodedBatch } from "#bench/gold-coding/batch";
import { percentile } from "#bench/gold-coding/percentile";
import { readCodingPage } from "#lib/gold-coding/coding/coding-page.db";
import { readQueueAtWork } from "#lib/gold-coding/coding/queue-at-work.db";
import { saveDecision } from "#lib/gold-coding/coding/save-decision.db";
import { claimRecord } from "#lib/gold-coding/queues/claim.db";
import { oneSnapshot } from "#lib/platform/one-snapshot";

/** Records that are coded before any is timed, so that what is read once for all is there. */
const BEFORE = 60;

/** What a screen waited for, in milliseconds, and what it cost. */
export interface ClaimsShown {
  median: number;
  p95: number;
  /** Of the claim alone. */
  claimP95: number;
  /** Records coded in a second. */
  pace: number;
  /** Processor time of the app for a record, claimed, shown and saved; that of the database is apart. */
  cpuMs: number;
}

/**
 * All coders of a batch at once, in one process as an instance of the app is, each coding one record after the other. Timed is
 * what a screen waits for: the claim, and all that the page of the record reads, by the page's own functions. What saving
 * the answer before costs is borne at the same time, and not timed.
 * @param seconds that a coder takes over a record, half of that to one and a half by chance; 0 for no pause at all
 * @param each records of each coder
 */
export async function claimAndShow(
  batch: CodedBatch,
  queueId: number,
  { seconds, each }: { seconds: number; each: number },
): Promise<ClaimsShown> {
  for (let at = 0; at < BEFORE; at++) await codeNext(batch, queueId, batch.coders[0]!, 0);
  const [start, used] = [performance.now(), process.cpuUsage()];
  const times = await Promise.all(
    batch.coders.map(async (personId, number) => {
      await pause((seconds * number) / batch.coders.length);
      const own: Times[] = [];
      for (let at = 0; at < each; at++) own.push(await codeNext(batch, queueId, personId, seconds));
      return own;
    }),
  );
  const [ms, { user, system }] = [performance.now() - start, process.cpuUsage(used)];
  const coded = times.flat();
  const shown = coded.map((one) => one.shown);
  return {
    median: percentile(shown, 0.5),
    p95: percentile(shown, 0.95),
    claimP95: percentile(
      coded.map(({ claimed }) => claimed),
      0.95,
    ),
    pace: Math.round((1_000 * coded.length) / ms),
    cpuMs: Math.round((user + system) / 10 / coded.length) / 100,
  };
}

/** Milliseconds until a record was claimed, and until all of it could be shown. */
interface Times {
  claimed: number;
  shown: number;
}

/** A request for the next record and, after a pause, one that saves the answer. */
async function codeNext(
  batch: CodedBatch,
  queueId: number,
  personId: string,
  seconds: number,
): Promise<Times> {
  const start = performance.now();
  const { claimed, recordId, code } = await oneSnapshot(async () => {
    const queue = (await readQueueAtWork(String(queueId)))!;
    const claim = await claimRecord(queueId, personId);
    if ("why" in claim) throw new Error(`Nothing was handed out: ${claim.why}.`);
    const claimed = performance.now() - start;
    const { screen } = await readCodingPage(queue, personId, claim);
    return { claimed, recordId: claim.recordId, code: screen.editions[0]!.alternatives[0]?.code ?? "2136" };
  });
  const shown = performance.now() - start;
  await pause(seconds * (0.5 + Math.random()));
  await oneSnapshot(() =>
    saveDecision({
      ...{ queueId, batchId: batch.id, personId, recordId, identical: 0 },
      judgement: {
        answers: [{ outcome: "right", code, otherCode: "" }],
        ...{ certainty: "certain", flagged: false, note: "", query: "" },
      },
    }),
  );
  return { claimed, shown };
}

const pause = (seconds: number) => new Promise((done) => setTimeout(done, seconds * 1_000));
