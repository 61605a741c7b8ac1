import { benchAgreement } from "#bench/gold-coding/agreement";
import { addBatch, type CodedBatch } from "#bench/gold-coding/batch";
import { claimAndShow } from "#bench/gold-coding/claim-and-show";
import { claimWithKills } from "#bench/gold-coding/claim-with-kills";
import { benchCopy } from "#bench/gold-coding/copy";
import { benchImport } from "#bench/gold-coding/import";
import { percentile } from "#bench/gold-coding/percentile";
import { withPooler } from "#bench/gold-coding/pooler";
import { addQueueOf } from "#bench/gold-coding/queue";
import { claimRecord } from "#lib/gold-coding/queues/claim.db";
import { db } from "#lib/platform/db";

export interface GoldCodingSizes {
  /** Records of the batch. */
  records: number;
  /** Coders at once. */
  coders: number;
  /** Records of each coder whose showing is timed. */
  each: number;
  /** Claims with clients killed at random. */
  claims: number;
  /** Sizes of queue at which the cost of a claim is measured. */
  sizes: number[];
}

/** What is measured for the issue, and smaller, to look at the bench itself (`--small`). */
export const FULL: GoldCodingSizes = {
  records: 500_000,
  coders: 50,
  each: 20,
  claims: 100_000,
  sizes: [10_000, 100_000, 1_000_000],
};
export const SMALL: GoldCodingSizes = {
  records: 5_000,
  coders: 50,
  each: 4,
  claims: 2_000,
  sizes: [1_000, 5_000],
};

/** Seconds over a record in the office that is measured. The experienced take 36 on average, so each counts for eighteen. */
const PACE = 2;

/**
 * Gold coding at the size of a survey. Times are in milliseconds, of this process and a database on the same machine:
 *
 * - `claimMs10000` …: one claim, in the middle of 250, from a queue of so many records; `makeQueueMs10000` …: making it.
 * - `claimP95Ms`, `claimMedianMs`: the claim and all that the page of the record reads, 50 coders at once, each a record every
 *   two seconds (25 records a second), saving their answers meanwhile; `claimOnlyP95Ms` of the claim alone; `cpuMs` the
 *   app's processor time for a record, claimed, shown and saved.
 * - `nonstopP95Ms`, `nonstopMedianMs`, `nonstopPace`: the same where none of the 50 ever pauses, and the records coded in a
 *   second, which is all that one instance does on this machine. What each waits for is then the other 49.
 * - `handedOutTwice`: of `claims` claims by two processes, with connections cut and processes killed; `…ByPooler` through
 *   PgBouncer in transaction mode, null where it is not installed.
 * - `importVsCopy`: the app's import of a CSV file against a bare COPY of the same rows into a table with the same indexes and
 *   checks, as speeds.
 * - `agreementMs`: the agreement of the whole imported batch, each record coded once and one in five twice, with intervals.
 */
export async function benchGoldCoding(
  databaseUrl: string,
  { records, coders, each, claims, sizes }: GoldCodingSizes,
  say: (line: string) => void,
): Promise<Record<string, number | null>> {
  process.env.DATABASE_URL = databaseUrl;
  const figures: Record<string, number | null> = {};
  const started = performance.now();
  const batch = await addBatch("bench", Math.max(records, ...sizes), coders);
  say(`Gold coding: a batch of ${Math.max(records, ...sizes)} records (${since(started)} s)`);
  for (const size of sizes) {
    const queue = await addQueueOf(batch, { overlap: 1, size });
    figures[`claimMs${size}`] = await costOfClaim(queue.id, batch.coders[0]!);
    figures[`makeQueueMs${size}`] = queue.ms;
    say(`  ${size} in a queue: a claim ${figures[`claimMs${size}`]} ms, the queue made in ${queue.ms} ms`);
  }
  await benchShowing(batch, { records, coders, each }, figures, say);
  say(`  (${since(started)} s)`);
  await benchKills(databaseUrl, batch, { records, claims }, figures, say);
  say(`  (${since(started)} s)`);
  figures.copyMs = await benchCopy(databaseUrl, batch, records);
  const imported = await benchImport(databaseUrl, batch, records);
  figures.importMs = imported.ms;
  // Of the pace of COPY, what the import reaches.
  figures.importVsCopy = Math.round((100 * figures.copyMs) / imported.ms) / 100;
  say(
    `  ${records} records: COPY ${figures.copyMs} ms, import ${imported.ms} ms: ${figures.importVsCopy} of its pace`,
  );
  const agreement = await benchAgreement(imported.batchId, batch.coders);
  figures.agreementMs = agreement.ms;
  say(`  agreement of ${records} records, ${agreement.records} of them coded twice: ${agreement.ms} ms`);
  say(`  (${since(started)} s)`);
  return figures;
}

const since = (start: number) => Math.round((performance.now() - start) / 1_000);

async function benchShowing(
  batch: CodedBatch,
  { records, coders, each }: Pick<GoldCodingSizes, "records" | "coders" | "each">,
  figures: Record<string, number | null>,
  say: (line: string) => void,
): Promise<void> {
  const { id } = await addQueueOf(batch, { overlap: 2, size: records });
  const paced = await claimAndShow(batch, id, { seconds: PACE, each });
  Object.assign(figures, {
    ...{ claimP95Ms: paced.p95, claimMedianMs: paced.median, claimOnlyP95Ms: paced.claimP95 },
    cpuMs: paced.cpuMs,
  });
  say(
    `  ${coders} coders at once, a record every ${PACE} s each: claim and show ${paced.median} ms, 95th percentile ${paced.p95} ms; ${paced.cpuMs} ms of the processor a record`,
  );
  const nonstop = await claimAndShow(batch, id, { seconds: 0, each });
  Object.assign(figures, {
    ...{ nonstopP95Ms: nonstop.p95, nonstopMedianMs: nonstop.median, nonstopPace: nonstop.pace },
  });
  say(
    `  ${coders} coders at once who never pause: ${nonstop.pace} records a second; claim and show ${nonstop.median} ms, 95th percentile ${nonstop.p95} ms`,
  );
}

async function benchKills(
  databaseUrl: string,
  batch: CodedBatch,
  { records, claims }: Pick<GoldCodingSizes, "records" | "claims">,
  figures: Record<string, number | null>,
  say: (line: string) => void,
): Promise<void> {
  const { id: killed } = await addQueueOf(batch, { overlap: 1, size: records });
  const told = await claimWithKills({ url: databaseUrl, own: databaseUrl }, batch, killed, claims);
  Object.assign(figures, { claims: told.claims, handedOutTwice: told.twice });
  say(`  ${told.claims} claims by two processes, ${told.killed} kills: ${told.twice} handed out twice`);
  const { id: pooled } = await addQueueOf(batch, { overlap: 1, size: records });
  const byPooler = await withPooler(databaseUrl, (url) =>
    claimWithKills({ url, own: databaseUrl }, batch, pooled, Math.ceil(claims / 10)),
  );
  figures.handedOutTwiceByPooler = byPooler?.twice ?? null;
  say(
    byPooler
      ? `  ${byPooler.claims} claims through a pooler, ${byPooler.killed} kills: ${byPooler.twice} handed out twice`
      : "  No pgbouncer is installed: a pooler was not tried.",
  );
}

/** Milliseconds of one claim, in the middle of 300 that one coder makes and gives up at once. */
async function costOfClaim(queueId: number, personId: string): Promise<number> {
  const times: number[] = [];
  for (let at = 0; at < 300; at++) {
    const start = performance.now();
    await claimRecord(queueId, personId);
    times.push(performance.now() - start);
    await db().$executeRaw`
      UPDATE seat SET state = 'coded', token = NULL, until = NULL
      WHERE queue_id = ${queueId} AND person_id = ${personId} AND state = 'claimed'`;
  }
  return percentile(times.slice(50), 0.5);
}
