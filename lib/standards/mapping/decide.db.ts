import { quantity } from "#lib/platform/in-words";
import { Refusal } from "#lib/platform/refusal";
import type { Deed, PersonActor } from "#lib/record/entry";
import { recorded } from "#lib/record/record.db";

/** So many are decided on at once: what a page shows, and more. */
export const MOST_AT_ONCE = 500;

/**
 * Accepts or refuses groups that wait, several at once. Those that somebody else decided on meanwhile stay as they are.
 * @returns how many were decided on, and how many others had been
 * @throws Refusal where none is chosen
 */
export async function decideMappings(
  by: PersonActor,
  ids: readonly number[],
  { state, reason }: { state: "accepted" | "refused"; reason: string },
): Promise<{ decided: number; before: number }> {
  if (ids.length === 0) throw new Refusal("Tick the groups that you mean.", "mapping");
  if (ids.length > MOST_AT_ONCE)
    throw new Refusal(`Decide on at most ${quantity(MOST_AT_ONCE, "group")} at once.`, "mapping");
  if (state === "refused" && reason === "")
    throw new Refusal("Say why they are refused: it stands in the record.", "reason");
  return recorded(by, async (transaction, record) => {
    const rows = await transaction.$queryRaw<{ id: number; code: string; key: string; basis: string }[]>`
      UPDATE standard_mapping SET state = ${state}, decided_by_id = ${by.personId}, decided_at = now(),
        reason = CASE WHEN ${reason} = '' THEN standard_mapping.basis ELSE ${reason} END
      FROM standard
      WHERE standard.id = standard_id AND standard_mapping.id = ANY(${[...ids]}::int[])
        AND standard_mapping.state = 'waiting'
      RETURNING standard_mapping.id, code, key, basis`;
    if (rows.length > 0)
      await record(
        ...rows.map(
          ({ code, key, basis }): Deed => ({
            action: `${state} the group ${code}`,
            subjectKind: "standard",
            subjectId: key,
            before: null,
            after: { code },
            reason: reason || basis,
          }),
        ),
      );
    return { decided: rows.length, before: ids.length - rows.length };
  });
}

/**
 * Maps a standard to a group that a person chose, or changes what was said of one.
 * @throws Refusal where it is accepted already
 */
export function chooseGroup(
  by: PersonActor,
  standardId: number,
  { edition, code, reason }: { edition: string; code: string; reason: string },
): Promise<void> {
  return recorded(by, async (transaction, record) => {
    const standard = await transaction.standard.findUnique({ where: { id: standardId } });
    if (!standard) throw new Refusal("There is no such standard any more. Go to the register.");
    const key = { standardId_editionId_code: { standardId, editionId: edition, code } };
    const known = await transaction.standardMapping.findUnique({ where: key });
    if (known?.state === "accepted")
      throw new Refusal(`It is mapped to ${code} already. Choose another group.`, "group");
    const said = { state: "accepted", decidedById: by.personId, decidedAt: new Date(), reason };
    await transaction.standardMapping.upsert({
      where: key,
      create: {
        ...{
          standardId,
          editionId: edition,
          code,
          origin: "person",
          basis: "Chosen by a person.",
          sure: true,
        },
        ...said,
      },
      update: said,
    });
    await record({
      action: `accepted the group ${code}`,
      subjectKind: "standard",
      subjectId: standard.key,
      before: known ? { state: known.state } : null,
      after: { code },
      reason,
    });
  });
}

/** Takes back that a standard is mapped to a group: it is refused from now on. @throws Refusal where it is not accepted */
export function withdrawGroup(by: PersonActor, mappingId: number, reason: string): Promise<void> {
  return recorded(by, async (transaction, record) => {
    const held = await transaction.standardMapping.findUnique({
      where: { id: mappingId },
      include: { standard: true },
    });
    if (held?.state !== "accepted")
      throw new Refusal("This group is not accepted any more. Load the page again.");
    await transaction.standardMapping.update({
      where: { id: mappingId },
      data: { state: "refused", decidedById: by.personId, decidedAt: new Date(), reason },
    });
    await record({
      action: `withdrew the group ${held.code}`,
      subjectKind: "standard",
      subjectId: held.standard.key,
      before: { code: held.code },
      after: null,
      reason,
    });
  });
}
