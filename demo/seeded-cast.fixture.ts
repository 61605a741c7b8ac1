import type { Cast } from "#demo/cast";
import { seedPerson } from "#demo/seed-person";
import type { Role } from "#lib/permissions/roles";
import { AT_TERMINAL, type PersonActor } from "#lib/record/entry";

/** For tests: a person of each of these roles, with an authenticator where the role needs one. */
export async function seededCast<Wanted extends Role>(
  ...roles: Wanted[]
): Promise<Cast<Wanted | "custodian">> {
  process.env.SOC_SECRET = "a secret of tests that is long enough for it";
  const cast: Partial<Cast> = {};
  for (const role of new Set<Role>(["custodian", ...roles])) {
    const one = { name: role, email: `${role}@example.org`, role, password: "three wet umbrellas" };
    const { person } = await seedPerson(cast.custodian ?? null, one);
    cast[role] = { ...AT_TERMINAL, personId: person.id } satisfies PersonActor;
  }
  return cast as Cast<Wanted | "custodian">;
}
