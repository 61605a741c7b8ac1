import type { JobProgress } from "#lib/jobs/job";

/** Columns of a job that progress is written to, with the type of each. */
const COLUMNS = {
  stage: "text",
  done: "int",
  total: "int",
  cursor: "jsonb",
} as const satisfies Record<keyof JobProgress, string>;

/**
 * The statement that writes how far a job has come; it touches a row only while the job is held by `holder`, and nobody
 * asked for it to be stopped. Coming on, it counts as not yet attempted anew.
 */
export function advanceStatement(
  id: string,
  holder: string,
  progress: JobProgress,
): { sql: string; values: unknown[] } {
  const named = (Object.keys(COLUMNS) as (keyof JobProgress)[]).filter(
    (name) => progress[name] !== undefined,
  );
  const values = named.map((name) => (name === "cursor" ? JSON.stringify(progress.cursor) : progress[name]));
  const sets = named.map((name, at) => `${name} = $${at + 3}::${COLUMNS[name]}`);
  return {
    sql: `UPDATE job SET ${["heartbeat_at = now()", "attempts = 0", ...sets].join(", ")}
      WHERE id = $1 AND holder = $2 AND state = 'running' AND cancel_asked_at IS NULL`,
    values: [id, holder, ...values],
  };
}
