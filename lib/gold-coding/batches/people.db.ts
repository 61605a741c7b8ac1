import type { Role } from "#lib/permissions/roles";
import { db } from "#lib/platform/db";

/** Somebody who may do something in a batch. */
export interface PersonOfBatch {
  id: string;
  name: string;
  role: Role;
  /** Whether the role is for this batch only. */
  here: boolean;
}

/** Everybody whose role counts in a batch: coders and adjudicators of it or of every batch, and custodians; by name. */
export function peopleOfBatch(batchId: string): Promise<PersonOfBatch[]> {
  return db().$queryRaw<PersonOfBatch[]>`
    SELECT person.id, person.name, role, bool_and(scope_kind IS NOT NULL) AS here
    FROM role_grant JOIN person ON person.id = person_id
    WHERE ended_at IS NULL AND deactivated_at IS NULL AND role IN ('coder', 'adjudicator', 'custodian')
      AND (scope_kind IS NULL OR (scope_kind = 'batch' AND scope_id = ${batchId}))
    GROUP BY person.id, person.name, role ORDER BY array_position(ARRAY['custodian', 'adjudicator', 'coder'], role), person.name, person.id
    LIMIT 500`;
}
