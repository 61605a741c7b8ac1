import { AT_TERMINAL } from "#lib/record/entry";
import { recorded } from "#lib/record/record.db";
import { readNewestRelease } from "#lib/releases/releases.db";
import { openCorrection } from "#lib/revision/opening/opening.db";
import { readStoredRevision } from "#lib/revision/revision.db";

/** The correction of what is released that tests raise issues and decide in: what was published is finished. */
export const CORRECTION = "soc2010-soc2020-correction";

const PUBLISHED = "soc2010-soc2020";

/** Opens the correction where it is not open yet. @returns its id, which is always the same */
export async function openTestCorrection(): Promise<string> {
  const released = await readNewestRelease({ source: "soc2010", target: "soc2020" });
  return openCorrection(AT_TERMINAL, {
    releaseId: released?.id ?? 0,
    title: "A correction of the published table",
    reason: "To try it",
  });
}

/** The revision that a test works in: the published one where it is open again, else the correction. @returns its id */
export async function openTestRevision(): Promise<string> {
  return (await readStoredRevision(PUBLISHED))?.status === "open" ? PUBLISHED : openTestCorrection();
}

/**
 * Opens the published revision again, as a database of an earlier version has it in which somebody had raised an issue: for
 * tests of what people do about the issues and decisions in it.
 */
export async function reopenPublished(): Promise<void> {
  await recorded(AT_TERMINAL, async (transaction, record) => {
    await transaction.revision.update({ where: { id: PUBLISHED }, data: { status: "open" } });
    const deed = { action: "opened a revision again", subjectId: PUBLISHED };
    await record({ ...deed, subjectKind: "revision", before: null, after: null, reason: null });
  });
}
