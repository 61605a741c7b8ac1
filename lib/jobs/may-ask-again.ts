import type { JobRecord } from "#lib/jobs/jobs.db";
import { type Action, can, type Person } from "#lib/permissions/permissions";

/** Kinds of work whose files are gone when it ends: microdata are not kept, and are sent again. */
const WITHOUT_FILES: readonly string[] = ["microdata", "earnings-effect"];

/**
 * Whether somebody may have work done again: who asked for it may stop it at any time, but have it done only while they
 * still hold the role that it takes to ask.
 */
export function mayAskAgain(person: Person, { scope, kind }: Pick<JobRecord, "scope" | "kind">): boolean {
  if (WITHOUT_FILES.includes(kind)) return false;
  const asked: Action = scope?.kind === "batch" ? "keep batches" : "import";
  return can(person, asked, scope ? { scope } : {});
}
