import { randomBytes } from "node:crypto";
import { hostname } from "node:os";
import { setTimeout as wait } from "node:timers/promises";
import { Logger, runTaskList, runTaskListOnce, type TaskList } from "graphile-worker";
import pg from "pg";
import { doJob, type KindLoaders } from "#lib/jobs/do-job.db";
import { QUEUED_TASK, WORKER_SESSION } from "#lib/jobs/job";
import { isPassing } from "#lib/jobs/passing-failure";
import { takeUpSilent } from "#lib/jobs/silent-jobs.db";
import { env } from "#lib/platform/env";

/** How often a worker looks for jobs that another one left. */
const SWEEP_SECONDS = 10;

/** A worker at work. */
export interface RunningWorker {
  /** Takes nothing up any more, and gives back what it has at the end of its chunk. */
  stop(): Promise<void>;
}

/**
 * Starts a worker in this process: it does one job after the other, whoever asked for it on whichever machine, and takes
 * up what another worker left. Through a pooler that keeps no session it is not woken, and finds jobs within two seconds.
 */
export function startWorker(kinds: KindLoaders): RunningWorker {
  // Every connection that is made from now on is called so, those of the kinds too: others know whose they are.
  process.env.PGAPPNAME = WORKER_SESSION;
  const pool = new pg.Pool({ connectionString: env().DATABASE_URL, max: 3 });
  // A connection that breaks while nobody uses it is replaced.
  pool.on("error", () => {});
  const ending = new AbortController();
  const working = work(pool, kinds, ending.signal);
  const sweeping = sweep(ending.signal);
  return {
    async stop() {
      ending.abort();
      await Promise.all([working, sweeping]);
      await pool.end();
    },
  };
}

/** Begins again where the library's worker gave up, as it does when the database is away as a job ends. */
async function work(pool: pg.Pool, kinds: KindLoaders, ending: AbortSignal): Promise<void> {
  while (!ending.aborted) {
    const worker = workerId();
    const workers = runTaskList(
      optionsOf(worker),
      tasks(kinds, worker, () => ending.aborted),
      pool,
    );
    const gaveUp = new Promise<void>((resolve) => {
      for (const one of workers._workers) one.promise.then(resolve, resolve);
    });
    const told = new Promise<void>((resolve) =>
      ending.addEventListener("abort", () => resolve(), { once: true }),
    );
    await Promise.race([gaveUp, told]);
    await workers.gracefulShutdown().catch(() => {});
    await wait(1_000, undefined, { signal: ending }).catch(() => {});
  }
}

/** Does all jobs that wait now, one after the other, and returns: for tests, and for whoever wants no worker to stay. */
export async function workOff(kinds: KindLoaders): Promise<void> {
  const client = new pg.Client({ connectionString: env().DATABASE_URL });
  await client.connect();
  const worker = workerId();
  try {
    await runTaskListOnce(
      optionsOf(worker),
      tasks(kinds, worker, () => false),
      client as unknown as pg.PoolClient,
    );
  } finally {
    await client.end();
  }
}

function tasks(kinds: KindLoaders, worker: string, ending: () => boolean): TaskList {
  return {
    [QUEUED_TASK]: async (payload) => {
      const { id } = payload as { id: string };
      await doJob(id, `${worker}/${randomBytes(6).toString("hex")}`, kinds, ending);
    },
  };
}

function workerId(): string {
  return `${hostname()}-${process.pid}-${randomBytes(4).toString("hex")}`;
}

/** The library says more than anybody wants to read; what it fails at is said. */
const OPTIONS = {
  concurrency: 1 as const,
  noHandleSignals: true,
  // A pooler gives each statement another session, which knows nothing of what an earlier one prepared.
  noPreparedStatements: true,
  pollInterval: 2_000,
  logger: new Logger(() => (level, message) => {
    if (level === "error") console.error(`worker: ${message}`);
  }),
};

/** Also with the name that its locks have: a worker that another one finds silent is known by it. */
function optionsOf(workerId: string) {
  return { ...OPTIONS, workerId };
}

async function sweep(ending: AbortSignal): Promise<void> {
  while (!ending.aborted) {
    await takeUpSilent().catch((error: unknown) => {
      // A database that is away is asked again.
      if (!isPassing(error)) console.error(error);
    });
    await wait(SWEEP_SECONDS * 1_000, undefined, { signal: ending }).catch(() => {});
  }
}
