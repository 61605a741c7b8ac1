import { setImmediate as othersTurn } from "node:timers/promises";
import { readBatch } from "#lib/gold-coding/batches/batches.db";
import { findingsPath } from "#lib/gold-coding/findings/finding";
import { readSet } from "#lib/gold-coding/findings/sets/gold-sets.db";
import {
  keepMeasure,
  measuredBy,
  NOTHING_TO_MEASURE_BY,
} from "#lib/gold-coding/findings/sets/lookup-measure.db";
import type { JobKind } from "#lib/jobs/job";
import { enqueueJob } from "#lib/jobs/job-queue.db";
import { refuseAtWork } from "#lib/jobs/jobs.db";
import { judge } from "#lib/lookup/evaluation/evaluate";
import { EMPTY_TALLY, figuresOf, type Tally, tallied } from "#lib/lookup/evaluation/tally";
import { db } from "#lib/platform/db";
import { quantity, share } from "#lib/platform/in-words";
import { Refusal } from "#lib/platform/refusal";
import type { PersonActor } from "#lib/record/entry";

type Measure = { batch: string; edition: string };
/** After which record it stands, -1 once what came of it is kept; by which index, and what was counted until there. */
type Cursor = { after: number; by: string; tally: Tally };

/** So many records are looked up before it is written down how far it has come. */
const CHUNK = 500;
/** So many are looked up before others get their turn. */
const AT_ONCE = 10;

/** Looks up the records that a batch has to measure the lookup by, in one of its editions, and keeps what came of it. */
export const LOOKUP_MEASURE: JobKind<Measure> = {
  kind: "lookup-measure",
  async run(work) {
    const { batch: id, edition } = work.input;
    const batch = await readBatch(id);
    if (!batch) throw new Refusal("There is no such batch any more.");
    const { lookup, indexVersion } = await measuredBy(batch, edition);
    const [waiting] = await db().$queryRaw<{ records: number }[]>`
      SELECT count(*)::int AS records FROM gold_code JOIN survey_record ON survey_record.id = record_id
      WHERE batch_id = ${id} AND used_for = 'evaluation' AND state = 'settled' AND withdrawn_at IS NULL`;
    const kept = work.cursor as Cursor | null;
    // Another version of the index than that which it began with has all of it to do again.
    let { after, tally } = kept?.by === indexVersion ? kept : { after: 0, tally: EMPTY_TALLY };
    while (after >= 0) {
      const titles = await readSet(batch, "evaluation", edition, { after, most: CHUNK });
      const last = titles.at(-1);
      if (!last) break;
      for (const [at, title] of titles.entries()) {
        tally = tallied(tally, judge(lookup, title, edition));
        if (at % AT_ONCE === 0) await othersTurn();
      }
      after = last.recordId;
      const cursor = { after, by: indexVersion, tally };
      await work.advance({
        stage: "looking titles up",
        done: tally.n,
        total: waiting?.records ?? null,
        cursor,
      });
    }
    if (tally.n === 0) throw new Refusal(NOTHING_TO_MEASURE_BY);
    const figures = figuresOf(tally);
    if (after >= 0)
      await keepMeasure(work.by, { batch: id }, { edition, indexVersion, figures }, (transaction) =>
        work.advance({ cursor: { after: -1, by: indexVersion, tally } }, (sql, ...values) =>
          transaction.$executeRawUnsafe(sql, ...values),
        ),
      );
    return {
      said: `The first answer of the lookup was right for ${share(figures.digits[3]?.top1 ?? 0)} of ${quantity(tally.n, "record")}.`,
      next: { href: findingsPath(id), name: "See how good the lookup is" },
    };
  },
};

/** Asks for it. @returns the id of the job. @throws Refusal where the batch is not coded so, or it is at work already */
export function askForMeasure(
  by: PersonActor,
  { id, title, editions }: { id: string; title: string; editions: readonly string[] },
  edition: string,
): Promise<string> {
  if (!editions.includes(edition))
    throw new Refusal("This batch is not coded to that edition. Choose one that it is coded to.", "edition");
  return db().$transaction(async (transaction) => {
    const scope = { kind: "batch", id } as const;
    await transaction.$queryRaw`SELECT id FROM batch WHERE id = ${id} FOR NO KEY UPDATE`;
    await refuseAtWork(transaction, LOOKUP_MEASURE.kind, scope);
    return enqueueJob(transaction, {
      kind: LOOKUP_MEASURE.kind,
      title: `How good the lookup is on “${title}”`,
      input: { batch: id, edition },
      owner: by.personId,
      scope,
      href: findingsPath(id),
    });
  });
}
