import type { Data } from "#lib/facts/data";
import type { EditionId } from "#lib/facts/edition";
import type { PublishedDescription } from "#lib/facts/facts";
import { db } from "#lib/platform/db";
import { derived } from "#lib/platform/derived";

type Prose = Pick<PublishedDescription, "general" | "tasks">;

/** The prose that a release has, by edition and code. */
const releasedProse = derived("released prose by group", ({ descriptions }: Data) => {
  const byGroup = new Map<string, Prose>();
  for (const one of descriptions ?? []) byGroup.set(`${one.edition} ${one.code}`, one);
  return { byGroup, editions: new Set((descriptions ?? []).map(({ edition }) => edition)) };
});

/**
 * The descriptions of groups, by code: those of the release, or of an edition whose prose is in no release those that were
 * imported, in one statement. None for a group that has none.
 */
export async function readProse(
  data: Data,
  edition: EditionId,
  codes: readonly string[],
): Promise<Map<string, Prose>> {
  const released = releasedProse(data);
  if (released.editions.has(edition))
    return new Map(
      codes.flatMap((code) => {
        const prose = released.byGroup.get(`${edition} ${code}`);
        return prose ? [[code, prose] as const] : [];
      }),
    );
  const rows = await db().description.findMany({
    where: { group: { editionId: edition, code: { in: [...codes] } } },
    select: { general: true, tasks: true, group: { select: { code: true } } },
  });
  return new Map(rows.map(({ group, general, tasks }) => [group.code, { general, tasks }]));
}
