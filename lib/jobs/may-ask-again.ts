import type { JobRecord } from "#lib/jobs/jobs.db";
import { type Action, can, type Person } from "#lib/permissions/permissions";

/** Kinds of work whose files are gone when it ends: microdata are not kept, and are sent again. */
const WITHOUT_FILES: readonly string[] = ["microdata", "earnings-effect"];

/** Kinds of work that others than those who import may ask for. */
const ASKED_BY: Readonly<Record<string, Action>> = {
  "figures-import": "keep figures",
  "title-list": "keep title lists",
  "standards-import": "keep standards",
  "standards-groups": "keep standards",
};

/**
 * Whether somebody may have work done again: who asked for it may stop it at any time, but have it done only while they
 * still hold the role that it takes to ask.
 */
export function mayAskAgain(person: Person, { scope, kind }: Pick<JobRecord, "scope" | "kind">): boolean {
  if (WITHOUT_FILES.includes(kind)) return false;
  return can(person, actionOf(scope, kind), scope ? { scope } : {});
}

/** What it takes to ask for work. */
function actionOf(scope: JobRecord["scope"], kind: string): Action {
  if (scope?.kind === "batch") return "keep batches";
  return ASKED_BY[kind] ?? "import";
}
