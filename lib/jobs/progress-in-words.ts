import type { JobState } from "#lib/jobs/job";
import { count, quantity, share } from "#lib/platform/in-words";

/** What is said of a job while it goes on, on its page and to the script that keeps it current. */
export interface ProgressWords {
  /** Whether nothing of it will change any more: the page is to be loaded again. */
  over: boolean;
  /** What it is doing now: "Writing 12,000 of 32,376". */
  now: string;
  /** From 0 to 1; null where it is not known how much there is. */
  share: number | null;
  /** "12,000 of 500,000 (2.4%)"; "" where it is not known. */
  counts: string;
  /** "About 3 minutes left"; "" while nobody can tell. */
  left: string;
}

interface Progress {
  state: JobState;
  stage: string;
  done: number;
  total: number | null;
  startedAt: Date | null;
  stopAsked: boolean;
}

/** The total of a job that counts in hundredths of the whole. */
const HUNDREDTHS = 100;

/** How far a job is, in words. */
export function progressInWords(job: Progress, now: Date): ProgressWords {
  const { state, done, total } = job;
  const known = total !== null && total > 0;
  const part = known ? Math.min(1, done / total) : null;
  const counted = total === HUNDREDTHS ? "" : `${count(done)} of ${count(total ?? 0)}`;
  const percent = part === null ? "" : share(part);
  return {
    over: state !== "waiting" && state !== "running",
    now: nowInWords(job),
    share: part,
    counts: !known ? (done > 0 ? count(done) : "") : counted ? `${counted} (${percent})` : percent,
    left: leftInWords(remainingSeconds(job, now)),
  };
}

function nowInWords({ state, stage, stopAsked }: Progress): string {
  if (state === "waiting") return "Waiting to be taken up";
  if (stopAsked && state === "running") return "Stopping, once the part that it is at has come to its end";
  return stage ? stage.charAt(0).toUpperCase() + stage.slice(1) : "At work";
}

/** Below this many seconds at work the pace says little. */
const TELLING_SECONDS = 3;

/**
 * Seconds until a job is done if it goes on at the pace that it had until now; null where that cannot be told.
 * @param job `startedAt` as if it had been at work ever since
 */
export function remainingSeconds(
  { state, done, total, startedAt }: Pick<Progress, "state" | "done" | "total" | "startedAt">,
  now: Date,
): number | null {
  if (state !== "running" || startedAt === null || total === null || done <= 0 || done > total) return null;
  const spent = (now.getTime() - startedAt.getTime()) / 1_000;
  return spent < TELLING_SECONDS ? null : (spent * (total - done)) / done;
}

/** 170 → "About 3 minutes left". */
export function leftInWords(seconds: number | null): string {
  if (seconds === null) return "";
  if (seconds < 50) return "Less than a minute left";
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return `About ${quantity(minutes, "minute")} left`;
  return `About ${quantity(Math.round(seconds / 3_600), "hour")} left`;
}
