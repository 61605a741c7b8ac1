import { readBatch } from "#lib/gold-coding/batches/batches.db";
import { BECOMES, type Finding } from "#lib/gold-coding/findings/finding";
import { findFinding } from "#lib/gold-coding/findings/findings.db";
import { readFindingAddress } from "#lib/gold-coding/findings/make-address";
import { can, inBatch, type Person } from "#lib/permissions/permissions";
import { pathText } from "#lib/platform/parameters";
import { Refusal } from "#lib/platform/refusal";

/**
 * The finding that a form is about, counted anew.
 * @param person who sends it: who may not see records makes nothing of what they may not know
 * @throws Refusal where it is not there any more
 */
export async function postedFinding(
  params: Record<string, string>,
  query: URLSearchParams,
  person: Person,
): Promise<{ batch: string; finding: Finding }> {
  const batch = await readBatch(pathText(params.batch ?? ""));
  const { kind, key, as } = readFindingAddress(Object.fromEntries(query));
  const sees = batch !== null && can(person, "see records", inBatch(batch.id));
  const finding =
    batch && kind && as && BECOMES[kind].includes(as) ? await findFinding(batch, sees, kind, key) : null;
  if (!batch || !finding)
    throw new Refusal("This finding is not there any more. Go back to what is found now.");
  return { batch: batch.id, finding };
}
