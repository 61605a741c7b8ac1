import type { Actor, Value } from "#lib/record/entry";

export const JOB_STATES = ["waiting", "running", "done", "failed", "cancelled"] as const;
export type JobState = (typeof JOB_STATES)[number];

/** How far work has come. What is not named stays as it was. */
export interface JobProgress {
  /** What it is doing now, in words. */
  stage?: string;
  done?: number;
  total?: number | null;
  /** Where it is taken up again after a kill; whatever the kind can read. */
  cursor?: Value;
}

/** One statement on a connection; gives how many rows it touched. Prisma's `$executeRawUnsafe` and `pg` both fit. */
export type Execute = (sql: string, ...values: unknown[]) => Promise<number>;

/** A row that was not taken, with a reason that quotes no survey text. */
export interface RefusedRow {
  /** As the file numbers it, from 1. */
  row: number;
  /** "" for the row as a whole. */
  column: string;
  reason: string;
}

/** What came of a job, as its page shows it. Holds no survey text. */
export type JobOutcome = {
  /** One sentence: "Imported 500,000 records." */
  said: string;
  /** More, a line each: what was added, changed, left. */
  lines?: string[];
  /** Where to go on from it, where that is another place than the job's own `href`. */
  next?: { href: string; name: string };
};

/** What the work of one job is given. */
export interface JobWork<Input> {
  id: string;
  input: Input;
  /** As `advance` left it; null at the beginning. */
  cursor: Value;
  /** How far it had come: `done` of `advance`. */
  done: number;
  by: Actor;
  /**
   * Writes how far the work has come, as the last statement of the transaction of the writes that it is about, so that
   * both are there after a kill or neither. Without `execute` it is a transaction of its own. Also the heartbeat.
   * @throws JobStopped when it was cancelled, the worker is to end, or another worker has the job by now: the transaction
   *   is to be given up, and the error thrown on
   */
  advance(progress: JobProgress, execute?: Execute): Promise<void>;
  /** Keeps a row that was not taken. Saying it again, after a kill, keeps it once. */
  refuse(row: number, column: string, reason: string, execute?: Execute): Promise<void>;
  /** Keeps many at once. */
  refuseRows(rows: readonly RefusedRow[], execute?: Execute): Promise<void>;
}

/** A kind of long work; cli/job-kinds.ts lists them all. */
export interface JobKind<Input = Value> {
  kind: string;
  /**
   * Does the work, and is called again with the cursor of the last `advance` where it was killed. What a chunk writes and
   * its `advance` are one transaction, so that the end is the same as undisturbed. Within one it does not pause for half a
   * minute between two statements: it would be taken for asleep, and its transaction ended.
   * @throws Refusal, PublishedFileError: what its page shows as the reason why it failed
   */
  run(work: JobWork<Input>): Promise<JobOutcome>;
}

/** The work is to end here: its job was cancelled, its worker is to end, or another worker has it. */
export class JobStopped extends Error {
  override name = "JobStopped";
}

/** How the library's queue calls the one thing it is told: that a job waits. */
export const QUEUED_TASK = "job";
/** What workers' sessions are called in the database. */
export const WORKER_SESSION = "soc-workbench worker";
/** Seconds without a sign of life after which another worker takes a job up. */
export const SILENT_SECONDS = 30;
/** How often a job is taken up without coming on before it is given up. */
export const MOST_ATTEMPTS = 5;
