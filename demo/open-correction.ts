import { INVENTED } from "#demo/next-revision/papers";
import type { PersonActor } from "#lib/record/entry";
import { readNewestRelease } from "#lib/releases/releases.db";
import { openCorrection } from "#lib/revision/opening/opening.db";

/** The table that is corrected: the one that is published. */
const TABLE = { source: "soc2010", target: "soc2020" };

/** Opens the correction of the published table that the demonstration works in beside the next revision. @returns its id */
export async function openDemonstrationCorrection(by: PersonActor): Promise<string> {
  const release = await readNewestRelease(TABLE);
  if (!release) throw new Error("There is no release of the table that the demonstration corrects.");
  return openCorrection(by, {
    releaseId: release.id,
    title: "Correction of SOC2010–SOC2020",
    reason: `Users of the table and coders have sent in what they take for mistakes, and what the revision left open. ${INVENTED}`,
  });
}
