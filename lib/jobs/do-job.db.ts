import { setTimeout as wait } from "node:timers/promises";
import { PublishedFileError } from "#lib/files/refused-row";
import { endJob, giveBack, type HeldJob, keepAlive, takeJob, workOn } from "#lib/jobs/held-job.db";
import { type JobKind, JobStopped, MOST_ATTEMPTS } from "#lib/jobs/job";
import { isPassing } from "#lib/jobs/passing-failure";
import { Refusal } from "#lib/platform/refusal";
import type { Value } from "#lib/record/entry";

/** The kinds there are, each loaded when there is such a job: a worker that waits is to be small. */
export type KindLoaders = Record<string, () => Promise<JobKind<never>>>;

const HEARTBEAT_SECONDS = 5;
/** How long a job is left after the database was away. */
const AGAIN_SECONDS = 5;

/**
 * Takes up a job and does it until it is done, failed, stopped or another worker has it; a job that does not wait any
 * more is left.
 * @param holder of this taking up, never used before
 * @param ending whether the worker is to end
 * @throws JobStopped when another worker has it: the library must not take what is queued for it by now as done
 */
export async function doJob(
  id: string,
  holder: string,
  kinds: KindLoaders,
  ending: () => boolean,
): Promise<void> {
  const job = await takeJob(id, holder);
  if (!job) return;
  const alive = new AbortController();
  void signsOfLife(id, holder, alive.signal);
  let mine: boolean;
  try {
    mine = await run(job, holder, kinds, ending);
  } catch (error) {
    mine = await persistently(() => afterError(job, holder, error, ending));
  } finally {
    alive.abort();
  }
  if (!mine) throw new JobStopped("Another worker has the job.");
}

/** @returns whether it was still this worker's when it ended */
async function run(
  job: HeldJob,
  holder: string,
  kinds: KindLoaders,
  ending: () => boolean,
): Promise<boolean> {
  if (job.attempts > MOST_ATTEMPTS) throw new Refusal(GIVEN_UP);
  const kind = (await kinds[job.kind]?.()) as JobKind<Value> | undefined;
  if (!kind) throw new Refusal("This version of the service cannot do such work. Ask whoever runs it.");
  const outcome = await kind.run(workOn(job, holder, ending));
  return persistently(() => endJob(job.id, holder, { outcome }));
}

async function afterError(
  job: HeldJob,
  holder: string,
  error: unknown,
  ending: () => boolean,
): Promise<boolean> {
  if (await endJob(job.id, holder, "cancelled")) return true;
  if (error instanceof JobStopped) return ending() ? giveBack(job.id, holder, 0) : false;
  if (error instanceof Refusal || error instanceof PublishedFileError)
    return endJob(job.id, holder, { failure: error.message });
  console.error(`job ${job.id} (${job.kind}) met an error: ${withoutWords(error)}`);
  return isPassing(error)
    ? giveBack(job.id, holder, AGAIN_SECONDS)
    : endJob(job.id, holder, { failure: UNEXPECTED });
}

const GIVEN_UP = `This was begun ${MOST_ATTEMPTS} times and came no further. Try it again later, or ask whoever runs the service to look into its log.`;
const UNEXPECTED =
  "Something went wrong that is not of your making. Try it again; if it fails again, tell whoever runs the service.";

/** Where an error was met and which it is, without its message: that may quote what somebody answered in a survey. */
function withoutWords(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const { code, meta } = error as {
    code?: string;
    meta?: { driverAdapterError?: { cause?: { originalCode?: string } } };
  };
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  const codes = [error.name, code, meta?.driverAdapterError?.cause?.originalCode];
  return [codes.filter(Boolean).join(" "), ...frames].join("\n");
}

async function signsOfLife(id: string, holder: string, ended: AbortSignal): Promise<void> {
  while (!ended.aborted) {
    await wait(HEARTBEAT_SECONDS * 1_000, undefined, { signal: ended, ref: false }).catch(() => {});
    // A database that is away now is asked again.
    if (!ended.aborted) await keepAlive(id, holder).catch(() => {});
  }
}

/** Tries for a minute, while the database is away; after that the job is taken up for want of a sign of life. */
async function persistently<Result>(write: () => Promise<Result>): Promise<Result> {
  for (let tries = 1; ; tries++)
    try {
      return await write();
    } catch (error) {
      if (tries >= 60 || !isPassing(error)) throw error;
      await wait(1_000);
    }
}
