import type { JobRecord } from "#lib/jobs/jobs.db";
import { type Action, can, type Person } from "#lib/permissions/permissions";

/**
 * Whether somebody may have work done again: who asked for it may stop it at any time, but have it done only while they
 * still hold the role that it takes to ask.
 */
export function mayAskAgain(person: Person, { scope }: Pick<JobRecord, "scope">): boolean {
  const asked: Action = scope?.kind === "batch" ? "keep batches" : "import";
  return can(person, asked, scope ? { scope } : {});
}
