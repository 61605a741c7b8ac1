import { type Action, can, inRevision, type Person } from "#lib/permissions/permissions";
import type { Member } from "#lib/revision/life/life";
import type { LifeRole } from "#lib/revision/life/life-step";

/** What each role of a proposal's life is known by: a role that waits for its second factor does not count here either. */
const KNOWN_BY: Record<LifeRole, Action> = {
  "working-group": "draft a proposal",
  "steering-group": "decide",
  custodian: "set the life of proposals",
};

/** Somebody as the life of a revision’s proposals sees them. */
export function memberOf(person: Person, revision: string): Member {
  const roles = Object.entries(KNOWN_BY) as [LifeRole, Action][];
  return {
    id: person.id,
    roles: new Set(
      roles.filter(([, action]) => can(person, action, inRevision(revision))).map(([role]) => role),
    ),
  };
}
