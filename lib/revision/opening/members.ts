import type { Person } from "#lib/permissions/permissions";
import { BODIES, type Body } from "#lib/revision/life/life-step";

/** Who is in a group of a revision. */
export interface Member {
  id: string;
  name: string;
  /** Whether it is for this revision only. */
  only: boolean;
}

/**
 * Who is in the groups of a revision now, in the order of the people given: a role given everywhere counts in every
 * revision, one given for this revision in this one.
 */
export function membersOf(
  people: readonly (Pick<Person, "id" | "name" | "grants"> & { deactivatedAt: Date | null })[],
  revision: string,
): Record<Body, Member[]> {
  const inBody = (body: Body) =>
    people.flatMap(({ id, name, grants, deactivatedAt }): Member[] => {
      const own = grants.filter(({ role }) => role === body);
      const everywhere = own.some(({ scope }) => scope === null);
      const here = own.some(({ scope }) => scope?.kind === "revision" && scope.id === revision);
      return deactivatedAt === null && (everywhere || here) ? [{ id, name, only: !everywhere }] : [];
    });
  return Object.fromEntries(BODIES.map((body) => [body, inBody(body)])) as Record<Body, Member[]>;
}
