import type { Person } from "#lib/permissions/permissions";
import { type Grant, isRole, type Role, type Scope } from "#lib/permissions/roles";
import { db } from "#lib/platform/db";
import { Refusal } from "#lib/platform/refusal";
import type { Actor } from "#lib/record/entry";
import { recorded } from "#lib/record/record.db";

/** Somebody who can sign in, with what the custodian's pages show of them. */
export interface PersonRecord extends Person {
  email: string;
  createdAt: Date;
  deactivatedAt: Date | null;
  history: GrantRecord[];
}

export interface GrantRecord extends Grant {
  id: number;
  reason: string;
  givenAt: Date;
  givenBy: string | null;
  endedAt: Date | null;
  endedBy: string | null;
  endReason: string | null;
}

const WITH_GRANTS = {
  grants: { include: { givenBy: true, endedBy: true }, orderBy: { id: "asc" } },
} as const;

type Row = NonNullable<Awaited<ReturnType<typeof findRow>>>;
const findRow = (id: string) => db().person.findUnique({ where: { id }, include: WITH_GRANTS });

function personRecord(row: Row): PersonRecord {
  const history = row.grants.flatMap((grant) =>
    isRole(grant.role)
      ? [
          {
            id: grant.id,
            role: grant.role,
            scope: scopeOf(grant),
            reason: grant.reason,
            givenAt: grant.givenAt,
            givenBy: grant.givenBy?.name ?? null,
            endedAt: grant.endedAt,
            endedBy: grant.endedBy?.name ?? null,
            endReason: grant.endReason,
          },
        ]
      : [],
  );
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    createdAt: row.createdAt,
    deactivatedAt: row.deactivatedAt,
    secondFactor: row.twoFactorEnabled ?? false,
    grants: row.deactivatedAt ? [] : history.filter((grant) => grant.endedAt === null),
    history,
  };
}

function scopeOf({ scopeKind, scopeId }: { scopeKind: string | null; scopeId: string | null }): Scope | null {
  return scopeKind && scopeId ? { kind: scopeKind as Scope["kind"], id: scopeId } : null;
}

/** One person; null when there is none, or the id is nobody's. */
export async function readPerson(id: string): Promise<PersonRecord | null> {
  const row = /^[\w-]{1,64}$/.test(id) ? await findRow(id) : null;
  return row && personRecord(row);
}

/** Everybody, by name. */
export async function listPeople(): Promise<PersonRecord[]> {
  const rows = await db().person.findMany({
    include: WITH_GRANTS,
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  return rows.map(personRecord);
}

/** Names of those who hold one of these roles now, for telling somebody whom to ask. */
export async function namesOfRole(roles: Role[]): Promise<string[]> {
  const people = await db().person.findMany({
    where: { deactivatedAt: null, grants: { some: { role: { in: roles }, endedAt: null } } },
    select: { name: true },
    orderBy: { name: "asc" },
    take: 5,
  });
  return people.map((person) => person.name);
}

/** Gives a role, everywhere or for one data set or round. @throws Refusal when the person has it already */
export async function giveRole(
  by: Actor,
  personId: string,
  { role, scope, reason }: Grant & { reason: string },
): Promise<void> {
  await recorded(by, async (transaction, record) => {
    await transaction.$queryRaw`SELECT id FROM person WHERE id = ${personId} FOR UPDATE`;
    const person = await transaction.person.findUnique({ where: { id: personId } });
    if (!person) throw new Refusal("This person is not there any more.");
    if (person.deactivatedAt)
      throw new Refusal(`${person.name} is deactivated. Let them in again before giving them a role.`);
    const where = { personId, role, scopeKind: scope?.kind ?? null, scopeId: scope?.id ?? null };
    if (await transaction.roleGrant.findFirst({ where: { ...where, endedAt: null } }))
      throw new Refusal(`${person.name} has this role already.`, "role");
    await transaction.roleGrant.create({ data: { ...where, reason, givenById: by.personId } });
    await record({
      action: "gave a role",
      subjectKind: "person",
      subjectId: personId,
      before: null,
      after: roleFields(role, scope),
      reason,
    });
  });
}

/** Ends a role that a person holds. @throws Refusal when it would leave no custodian */
export async function endRole(
  by: Actor,
  personId: string,
  { grantId, reason }: { grantId: number; reason: string },
): Promise<void> {
  await keepingACustodian(
    recorded(by, async (transaction, record) => {
      const grant = await transaction.roleGrant.findFirst({ where: { id: grantId, personId } });
      const { count } = await transaction.roleGrant.updateMany({
        where: { id: grantId, personId, endedAt: null },
        data: { endedAt: new Date(), endedById: by.personId, endReason: reason },
      });
      if (!grant || count === 0) throw new Refusal("This role was ended in the meantime.");
      await record({
        action: "ended a role",
        subjectKind: "person",
        subjectId: personId,
        before: roleFields(grant.role as Role, scopeOf(grant)),
        after: null,
        reason,
      });
    }),
  );
}

function roleFields(role: Role, scope: Scope | null) {
  return { role, ...(scope && { [scope.kind]: scope.id }) };
}

/**
 * Lets a person in no more: their sessions end, their roles stay on record but count no longer. What they did is kept.
 * @throws Refusal when it would leave no custodian
 */
export async function deactivate(by: Actor, personId: string, reason: string): Promise<void> {
  await keepingACustodian(
    recorded(by, async (transaction, record) => {
      const { count } = await transaction.person.updateMany({
        where: { id: personId, deactivatedAt: null },
        data: { deactivatedAt: new Date() },
      });
      if (count === 0) throw new Refusal("This person was deactivated in the meantime.");
      await transaction.session.deleteMany({ where: { userId: personId } });
      await record({
        action: "deactivated a person",
        subjectKind: "person",
        subjectId: personId,
        before: { active: true },
        after: { active: false },
        reason,
      });
    }),
  );
}

/** Lets a deactivated person in again, with the roles they had. */
export async function reactivate(by: Actor, personId: string, reason: string): Promise<void> {
  await recorded(by, async (transaction, record) => {
    const { count } = await transaction.person.updateMany({
      where: { id: personId, deactivatedAt: { not: null } },
      data: { deactivatedAt: null },
    });
    if (count === 0) throw new Refusal("This person was let in again in the meantime.");
    await record({
      action: "let a person in again",
      subjectKind: "person",
      subjectId: personId,
      before: { active: false },
      after: { active: true },
      reason,
    });
  });
}

async function keepingACustodian<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    // The database's trigger decides, so that two custodians cannot end each other's role at once.
    if (JSON.stringify((error as { cause?: unknown }).cause ?? "").includes("keep_a_custodian"))
      throw new Refusal(
        "Nobody would be custodian any more. Give somebody else the custodian role first, everywhere and not for one data set or round.",
      );
    throw error;
  }
}
