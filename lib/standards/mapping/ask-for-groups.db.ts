import { enqueueJob } from "#lib/jobs/job-queue.db";
import { db, type Transaction } from "#lib/platform/db";
import type { PersonActor } from "#lib/record/entry";
import { readStandardEditions } from "#lib/standards/held-editions.db";
import { standardsHref } from "#lib/standards/standards-address";

/** The kind of the job that looks for unit groups of standards, and for standards that are alike. */
export const STANDARDS_GROUPS_KIND = "standards-groups";

/**
 * Has the unit groups of standards looked for that were not yet, unless that waits already.
 * @returns the id of the job
 */
export async function askForGroups(transaction: Transaction, owner: string | null): Promise<string> {
  const waits = await transaction.job.findFirst({ where: { kind: STANDARDS_GROUPS_KIND, state: "waiting" } });
  if (waits) return waits.id;
  return enqueueJob(transaction, {
    kind: STANDARDS_GROUPS_KIND,
    title: "Unit groups of standards, and standards that are alike",
    input: {},
    owner,
    href: standardsHref("mappings"),
  });
}

/**
 * Has mappings moved where an edition was released since they were made, whichever way it was. For the minute's tidying: a
 * release knows nothing of standards.
 */
export async function followReleases(): Promise<void> {
  const { newest } = await readStandardEditions();
  if (!newest) return;
  const behind = await db().standard.findFirst({
    where: { soughtWith: { notIn: [newest.id, ""] } },
    select: { id: true },
  });
  if (!behind) return;
  const state = { in: ["waiting", "running"] };
  if (await db().job.findFirst({ where: { kind: STANDARDS_GROUPS_KIND, state } })) return;
  await db().$transaction((transaction) => askForGroups(transaction, null));
}

/** Has the groups of all standards looked for anew, and those that are alike. @returns the id of the job */
export function lookAnew(by: PersonActor): Promise<string> {
  return db().$transaction(async (transaction) => {
    await transaction.standard.updateMany({ data: { soughtWith: "" } });
    return askForGroups(transaction, by.personId);
  });
}
