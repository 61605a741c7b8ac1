import { randomBytes } from "node:crypto";
import { QUEUED_TASK } from "#lib/jobs/job";
import type { Scope } from "#lib/permissions/roles";
import type { Transaction } from "#lib/platform/db";
import { db } from "#lib/platform/db";
import { Refusal } from "#lib/platform/refusal";
import type { Actor, Deed, Value } from "#lib/record/entry";
import { recorded, takeTurn } from "#lib/record/record.db";

/** Work that is to be done outside the request. */
export interface NewJob {
  /** One of cli/job-kinds.ts. */
  kind: string;
  /** What whoever waits for it calls it: "Import of lfs-2022.csv". Holds no survey text. */
  title: string;
  /** What the kind needs: ids and settings, no survey text. */
  input: Value;
  /** Id of the person who asked for it; null for nobody. */
  owner: string | null;
  /** Roles for this batch or revision count for its page. */
  scope?: Scope | null;
  /** Where its page leads on to. */
  href?: string | null;
}

/**
 * Asks for work in the caller's transaction: it is there once that is committed, or not at all.
 * @returns the job's id; its page is `jobHref(id)`
 */
export async function enqueueJob(transaction: Transaction, job: NewJob): Promise<string> {
  const id = randomBytes(16).toString("base64url");
  const { kind, title, input, owner, scope = null, href = null } = job;
  await transaction.job.create({
    data: {
      ...{ id, kind, title, href },
      input: input as object,
      ownerId: owner,
      scopeKind: scope?.kind ?? null,
      scopeId: scope?.id ?? null,
    },
  });
  await callWorkers(transaction, id);
  return id;
}

/** Asks for work where nothing else is done with it. @returns the job's id */
export function askForJob(job: NewJob): Promise<string> {
  return db().$transaction((transaction) => enqueueJob(transaction, job));
}

/** Tells the workers that a job waits. Said twice, it is heard once. @param seconds how long they are to leave it */
export async function callWorkers(transaction: Transaction, id: string, seconds = 0): Promise<void> {
  await transaction.$executeRaw`
    SELECT graphile_worker.add_job(${QUEUED_TASK}, json_build_object('id', ${id}::text), job_key => ${id}::text,
      run_at => now() + ${seconds}::int * interval '1 second')`;
}

/**
 * Asks for a job to be stopped: at once where it waits, else as soon as its worker comes to the end of a chunk, which is
 * then given up. What earlier chunks wrote stays.
 * @throws Refusal when it has ended already
 */
export async function cancelJob(by: Actor, id: string): Promise<void> {
  await recorded(by, async (transaction, record) => {
    // Work that is recorded writes to its job last of all, after it had its turn.
    await takeTurn(transaction);
    const [stopped] = await transaction.$queryRaw<{ title: string }[]>`
      UPDATE job SET cancel_asked_at = now(),
        state = CASE WHEN state = 'waiting' THEN 'cancelled' ELSE state END,
        ended_at = CASE WHEN state = 'waiting' THEN now() END
      WHERE id = ${id} AND state IN ('waiting', 'running') AND cancel_asked_at IS NULL
      RETURNING title`;
    if (!stopped) throw new Refusal("This has ended already, or is being stopped: there is nothing to stop.");
    await record(deed(id, "stopped long work", stopped.title));
    // Of one at work the worker that has it takes it off the queue.
    await transaction.$executeRaw`
      SELECT graphile_worker.remove_job(id) FROM job WHERE id = ${id} AND state = 'cancelled'`;
  });
}

/**
 * Has a job that failed or was stopped done again, from where it stood.
 * @throws Refusal when it did neither
 */
export async function retryJob(by: Actor, id: string): Promise<void> {
  await recorded(by, async (transaction, record) => {
    await takeTurn(transaction);
    const [again] = await transaction.$queryRaw<{ title: string }[]>`
      UPDATE job SET state = 'waiting', failure = NULL, cancel_asked_at = NULL, ended_at = NULL, holder = NULL, attempts = 0
      WHERE id = ${id} AND state IN ('failed', 'cancelled')
      RETURNING title`;
    if (!again) throw new Refusal("This can only be tried again once it failed or was stopped.");
    await record(deed(id, "took long work up again", again.title));
    await callWorkers(transaction, id);
  });
}

function deed(id: string, action: string, title: string): Deed {
  return { action, subjectKind: "job", subjectId: id, before: null, after: { title }, reason: null };
}
