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
   * Writes how far the work has come, in the transaction of the writes that it is about, so that both are there after a
   * kill or neither. Also the heartbeat.
   * @throws JobStopped when it was cancelled, or another worker has the job by now: the transaction is to be given up
   */
  advance(progress: JobProgress, execute?: Execute): Promise<void>;
  /** Keeps a row that was not taken, with a reason that quotes no survey text. */
  refuse(row: number, column: string, reason: string, execute?: Execute): Promise<void>;
}

/** A kind of long work. `run` gives what its page shows in the end, and is called again where it was killed. */
export interface JobKind<Input = Value> {
  kind: string;
  run(work: JobWork<Input>): Promise<Value>;
}

/** The work is to end here: its job was cancelled, or another worker has it. */
export class JobStopped extends Error {}
