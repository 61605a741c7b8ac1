import { db } from "#lib/platform/db";
import type { Body } from "#lib/revision/life/life-step";
import type { StepsOf } from "#lib/revision/life/set-of-steps";

/** How many people are in each group for a revision: by a role for every revision, or for this one. */
export async function readGroupMembers(of: StepsOf): Promise<Record<Body, number>> {
  const rows = await db().$queryRaw<{ role: Body; people: number }[]>`
    SELECT role, count(DISTINCT person_id)::int AS people FROM role_grant JOIN person ON person.id = person_id
    WHERE ended_at IS NULL AND deactivated_at IS NULL AND role IN ('working-group', 'steering-group')
      AND (scope_kind IS NULL OR (scope_kind = 'revision' AND scope_id = ${of}))
    GROUP BY role`;
  const people = new Map(rows.map((row) => [row.role, row.people]));
  return {
    "working-group": people.get("working-group") ?? 0,
    "steering-group": people.get("steering-group") ?? 0,
  };
}
