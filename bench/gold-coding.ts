import { addBatch } from "#bench/gold-coding/batch";
import { claimAndShow } from "#bench/gold-coding/claim-and-show";
import { claimWithKills } from "#bench/gold-coding/claim-with-kills";
import { benchCopy } from "#bench/gold-coding/copy";
import { benchImport } from "#bench/gold-coding/import";
import { percentile } from "#bench/gold-coding/percentile";
import { withPooler } from "#bench/gold-coding/pooler";
import { addQueueOf } from "#bench/gold-coding/queue";
import { claimRecord } from "#lib/gold-coding/queues/claim.db";
import { closeDb } from "#lib/platform/db";

export interface GoldCodingSizes {
  /** Records of the batch. */
  records: number;
  /** Coders at once. */
  coders: number;
  /** Claims with clients killed at random. */
  claims: number;
  /** Sizes of queue at which the cost of a claim is measured. */
  sizes: number[];
}

/** What is measured for the issue, and smaller, to look at the bench itself (`--small`). */
export const FULL: GoldCodingSizes = {
  records: 500_000,
  coders: 50,
  claims: 100_000,
  sizes: [10_000, 100_000, 1_000_000],
};
export const SMALL: GoldCodingSizes = { records: 5_000, coders: 50, claims: 2_000, sizes: [1_000, 5_000] };

/**
 * Gold coding at the size of a survey: what a claim costs, and that nothing is handed out twice.
 * @returns the figures by name; times in milliseconds
 */
export async function benchGoldCoding(
  databaseUrl: string,
  { records, coders, claims, sizes }: GoldCodingSizes,
  say: (line: string) => void,
): Promise<Record<string, number | null>> {
  process.env.DATABASE_URL = databaseUrl;
  const figures: Record<string, number | null> = {};
  const most = Math.max(records, ...sizes);
  const batch = await addBatch("bench", most, coders);
  say(`Gold coding: a batch of ${most} records`);
  for (const size of sizes) {
    const queue = await addQueueOf(batch, { overlap: 1, size });
    figures[`claimMs${size}`] = await costOfClaim(queue.id, batch.coders[0]!);
    figures[`makeQueueMs${size}`] = queue.ms;
    say(`  ${size} in a queue: a claim ${figures[`claimMs${size}`]} ms, the queue made in ${queue.ms} ms`);
  }
  const shown = await addQueueOf(batch, { overlap: 2, size: records });
  const { p95, median, claimP95 } = await claimAndShow(batch, shown.id);
  Object.assign(figures, { claimP95Ms: p95, claimMedianMs: median, claimOnlyP95Ms: claimP95 });
  say(`  ${coders} coders at once: claim and show ${median} ms, 95th percentile ${p95} ms`);
  const killed = await addQueueOf(batch, { overlap: 1, size: records });
  await closeDb();
  const told = await claimWithKills([databaseUrl, databaseUrl], batch, killed.id, claims);
  figures.handedOutTwice = told.twice;
  say(
    `  ${told.claims} claims by two instances, ${told.killed} clients killed: ${told.twice} handed out twice`,
  );
  const pooled = await addQueueOf(batch, { overlap: 1, size: records });
  await closeDb();
  const byPooler = await withPooler(databaseUrl, (url) =>
    claimWithKills([url, url], batch, pooled.id, Math.ceil(claims / 10)),
  );
  figures.handedOutTwiceByPooler = byPooler?.twice ?? null;
  say(
    byPooler
      ? `  ${byPooler.claims} claims through a pooler: ${byPooler.twice} handed out twice`
      : "  No pgbouncer is installed: a pooler was not tried.",
  );
  figures.copyMs = await benchCopy(databaseUrl, batch, records);
  figures.importMs = await benchImport(databaseUrl, batch, records);
  // Of the pace of COPY, what the import reaches.
  figures.importVsCopy = Math.round((100 * figures.copyMs) / figures.importMs) / 100;
  say(
    `  ${records} records: COPY ${figures.copyMs} ms, import ${figures.importMs} ms: ${figures.importVsCopy} of its pace`,
  );
  return figures;
}

/** Milliseconds of one claim, in the middle of 300 that one coder makes and gives up at once. */
async function costOfClaim(queueId: number, personId: string): Promise<number> {
  const times: number[] = [];
  const { db } = await import("#lib/platform/db");
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
