import type { PersonRecord } from "#lib/people/people.db";
import { ROLES, type Role } from "#lib/permissions/roles";
import type { ParameterReader } from "#lib/platform/parameters";

export const PERSON_STATES = ["active", "deactivated"] as const;

/** Which people a list shows; "" is all of them. */
export interface PersonAddress {
  q: string;
  role: Role | "none" | "";
  state: (typeof PERSON_STATES)[number] | "";
}

export function readPersonAddress(reader: ParameterReader): PersonAddress {
  return {
    q: reader.text("q", "The name or address"),
    role: reader.choice("role", "The role", [...ROLES, "none"]),
    state: reader.choice("state", "The state", PERSON_STATES),
  };
}

/** Those whose name or address has the words, who hold the role now and are in that state. */
export function filterPeople(
  people: readonly PersonRecord[],
  { q, role, state }: PersonAddress,
): PersonRecord[] {
  const words = q.toLowerCase().split(" ").filter(Boolean);
  return people.filter((person) => {
    const text = `${person.name} ${person.email}`.toLowerCase();
    const hasRole =
      role === "" ||
      (role === "none" ? person.grants.length === 0 : person.grants.some((grant) => grant.role === role));
    const inState = state === "" || (state === "active") === (person.deactivatedAt === null);
    return hasRole && inState && words.every((word) => text.includes(word));
  });
}
