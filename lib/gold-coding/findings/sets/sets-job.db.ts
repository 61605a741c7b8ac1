import { findingsPath } from "#lib/gold-coding/findings/finding";
import type { SetShare } from "#lib/gold-coding/findings/sets/gold-sets";
import { assignChunk, countSets, setsDeed } from "#lib/gold-coding/findings/sets/gold-sets.db";
import type { JobKind } from "#lib/jobs/job";
import { enqueueJob } from "#lib/jobs/job-queue.db";
import { refuseAtWork } from "#lib/jobs/jobs.db";
import { db } from "#lib/platform/db";
import { quantity } from "#lib/platform/in-words";
import { Refusal } from "#lib/platform/refusal";
import type { PersonActor } from "#lib/record/entry";
import { recorded } from "#lib/record/record.db";

type Sets = { batch: string; share: number; seed: string };
/** After which record it stands; -1 once it is in the record of changes that all are done. */
type Cursor = { after: number };

/**
 * Puts the settled records of a batch that are in no set yet into one each, at random by seed and share. Records that are
 * alike go together, and where one like them is in a set already, of whatever batch, they go there: so no record and none
 * like it is in both, now or later. A record stays in its set.
 */
export const GOLD_SETS_JOB: JobKind<Sets> = {
  kind: "gold-sets",
  async run(work) {
    const { batch, ...asked } = work.input;
    let { after } = (work.cursor as Cursor | null) ?? { after: 0 };
    let done = work.done;
    const total = done + (await countSets(batch)).waiting;
    for (let more = after >= 0; more; ) {
      more = await db().$transaction(
        async (transaction) => {
          const chunk = await assignChunk(transaction, batch, asked, after);
          if (!chunk) return false;
          const cursor = { after: chunk.last };
          await work.advance(
            { stage: "putting records into sets", done: done + chunk.put, total, cursor },
            (sql, ...values) => transaction.$executeRawUnsafe(sql, ...values),
          );
          after = chunk.last;
          done += chunk.put;
          return true;
        },
        { timeout: 60_000, maxWait: 10_000 },
      );
    }
    if (after >= 0)
      await recorded(work.by, async (transaction, record) => {
        await record(setsDeed(batch, done, asked));
        await work.advance({ cursor: { after: -1 } }, (sql, ...values) =>
          transaction.$executeRawUnsafe(sql, ...values),
        );
      });
    return {
      said: `${quantity(done, "record was", "records were")} put into sets.`,
      next: { href: findingsPath(batch), name: "Go to the sets of the batch" },
    };
  },
};

/** Asks for it. @returns the id of the job. @throws Refusal where no settled record waits, or it is at work already */
export function askForSets(
  by: PersonActor,
  { id, title }: { id: string; title: string },
  asked: SetShare,
): Promise<string> {
  return db().$transaction(async (transaction) => {
    const scope = { kind: "batch", id } as const;
    await transaction.$queryRaw`SELECT id FROM batch WHERE id = ${id} FOR NO KEY UPDATE`;
    await refuseAtWork(transaction, GOLD_SETS_JOB.kind, scope);
    if ((await countSets(id)).waiting === 0)
      throw new Refusal("No settled record waits to be put into a set. Come back when more are settled.");
    return enqueueJob(transaction, {
      kind: GOLD_SETS_JOB.kind,
      title: `Settled records of “${title}” put into sets`,
      input: { batch: id, ...asked },
      owner: by.personId,
      scope,
      href: findingsPath(id),
    });
  });
}
