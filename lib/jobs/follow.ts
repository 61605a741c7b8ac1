import type { JobProgress, JobWork } from "#lib/jobs/job";

const EVERY_MS = 1_000;

/**
 * For work that says how far it is more often than is worth writing down, and cannot wait for that: writes the newest now
 * and then. That the job was stopped, the next `advance` that is waited for says.
 */
export function followed(advance: JobWork<unknown>["advance"]): {
  say(progress: JobProgress): void;
  /** Waits for what is being written; nothing that is said afterwards is. */
  settled(): Promise<void>;
} {
  let last = 0;
  let writing: Promise<void> = Promise.resolve();
  let over = false;
  return {
    say(progress) {
      if (over || Date.now() - last < EVERY_MS) return;
      last = Date.now();
      writing = writing.then(() => advance(progress)).catch(() => {});
    },
    settled() {
      over = true;
      return writing;
    },
  };
}
