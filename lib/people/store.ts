import { type Actor, AT_START } from "#lib/audit/entry";
import { recorded } from "#lib/audit/store";
import { db, type Transaction } from "#lib/db";
import { appUrl } from "#lib/env";
import { queueMail } from "#lib/mail/store";
import { INVITATION_DAYS, newToken, tokenHash } from "#lib/people/invitation";
import type { Person } from "#lib/people/permissions";
import { type Grant, isRole, ROLE_NAMES, ROLES, type Role, type Scope } from "#lib/people/roles";
import { Refusal } from "#lib/refusal";

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
export async function whoHolds(roles: Role[]): Promise<string[]> {
  const people = await db().person.findMany({
    where: { deactivatedAt: null, grants: { some: { role: { in: roles }, endedAt: null } } },
    select: { name: true },
    orderBy: { name: "asc" },
    take: 5,
  });
  return people.map((person) => person.name);
}

export interface InvitationRecord {
  id: number;
  email: string | null;
  roles: Role[];
  reason: string;
  invitedBy: string | null;
  invitedAt: Date;
  expiresAt: Date;
}

/** Invitations that can still be taken up, newest first. */
export async function openInvitations(): Promise<InvitationRecord[]> {
  const rows = await db().invitation.findMany({
    where: { acceptedAt: null, withdrawnAt: null, expiresAt: { gt: new Date() }, email: { not: null } },
    include: { invitedBy: true },
    orderBy: { id: "desc" },
  });
  return rows.map((row) => ({
    id: row.id,
    email: row.email,
    roles: row.roles.filter(isRole),
    reason: row.reason,
    invitedBy: row.invitedBy?.name ?? null,
    invitedAt: row.invitedAt,
    expiresAt: row.expiresAt,
  }));
}

/**
 * Invites somebody by e-mail to the roles named. An earlier invitation to the same address is withdrawn.
 * @throws Refusal when somebody signs in with that address already
 */
export async function invite(
  by: Actor,
  { email, roles, reason }: { email: string; roles: Role[]; reason: string },
): Promise<void> {
  const address = email.toLowerCase();
  if (await db().person.findUnique({ where: { email: address } }))
    throw new Refusal(`${address} signs in here already. Give the role on that person's page.`, "email");
  const { token, hash } = newToken();
  await recorded(by, async (transaction, record) => {
    await transaction.invitation.updateMany({
      where: { email: address, acceptedAt: null, withdrawnAt: null },
      data: { withdrawnAt: new Date() },
    });
    const { id } = await transaction.invitation.create({
      data: {
        tokenHash: hash,
        email: address,
        roles: ROLES.filter((role) => roles.includes(role)),
        reason,
        invitedById: by.personId,
        expiresAt: daysFromNow(INVITATION_DAYS),
      },
    });
    await queueMail(
      {
        to: address,
        subject: "You are invited to SOC Workbench",
        paragraphs: [
          `You are invited to SOC Workbench, where the Standard Occupational Classification is looked after, as ${roles.map((role) => ROLE_NAMES[role].name.toLowerCase()).join(" and ")}.`,
          `Choose a name and a password here within ${INVITATION_DAYS} days:`,
          welcomeLink(token),
        ],
      },
      transaction,
    );
    await record({
      action: "invited somebody",
      subjectKind: "invitation",
      subjectId: String(id),
      before: null,
      after: { roles },
      reason,
    });
  });
}

export async function withdrawInvitation(by: Actor, id: number, reason: string): Promise<void> {
  await recorded(by, async (transaction, record) => {
    const { count } = await transaction.invitation.updateMany({
      where: { id, acceptedAt: null, withdrawnAt: null },
      data: { withdrawnAt: new Date() },
    });
    if (count === 0) throw new Refusal("This invitation was taken up or withdrawn in the meantime.");
    await record({
      action: "withdrew an invitation",
      subjectKind: "invitation",
      subjectId: String(id),
      before: null,
      after: null,
      reason,
    });
  });
}

function daysFromNow(days: number): Date {
  return new Date(Date.now() + days * 86_400_000);
}

function welcomeLink(token: string): string {
  return `${appUrl()}/sign-in/welcome?token=${token}`;
}

/**
 * A link that makes the first custodian, while nobody is custodian; null once somebody is. Links given out before
 * open nothing any more.
 */
export async function firstCustodianLink(): Promise<string | null> {
  if ((await db().roleGrant.count({ where: { role: "custodian" } })) > 0) return null;
  const { token, hash } = newToken();
  await recorded(AT_START, async (transaction, record) => {
    await transaction.invitation.updateMany({
      where: { email: null, acceptedAt: null, withdrawnAt: null },
      data: { withdrawnAt: new Date() },
    });
    const { id } = await transaction.invitation.create({
      data: {
        tokenHash: hash,
        roles: ["custodian"],
        reason: "The first custodian of this installation",
        expiresAt: daysFromNow(1),
      },
    });
    await record({
      action: "made a link for the first custodian",
      subjectKind: "invitation",
      subjectId: String(id),
      before: null,
      after: null,
      reason: null,
    });
  });
  return welcomeLink(token);
}

/** What a link invites to; null when it was used, withdrawn or has run out. */
export async function readInvitation(token: string): Promise<{ email: string | null; roles: Role[] } | null> {
  const row = await findOpen(db(), token);
  return row && { email: row.email, roles: row.roles.filter(isRole) };
}

function findOpen(transaction: Transaction, token: string) {
  return transaction.invitation.findFirst({
    where: {
      tokenHash: tokenHash(token),
      acceptedAt: null,
      withdrawnAt: null,
      expiresAt: { gt: new Date() },
    },
  });
}

/**
 * Makes the person an invitation is for, with its roles, and uses the invitation up. Of two at once, one is refused.
 * @param passwordHash from lib/sign-in
 */
export async function acceptInvitation(
  token: string,
  { name, email, passwordHash }: { name: string; email: string; passwordHash: string },
  requestId: string | null,
): Promise<PersonRecord> {
  const id = crypto.randomUUID();
  await recorded({ personId: id, via: "browser", requestId }, async (transaction, record) => {
    const open = await findOpen(transaction, token);
    const { count } = open
      ? await transaction.invitation.updateMany({
          where: { id: open.id, acceptedAt: null, withdrawnAt: null },
          data: { acceptedAt: new Date() },
        })
      : { count: 0 };
    if (!open || count === 0)
      throw new Refusal("This link was used already or has run out. Ask whoever invited you for a new one.");
    const address = (open.email ?? email).toLowerCase();
    if (await transaction.person.findUnique({ where: { email: address } }))
      throw new Refusal(`${address} signs in here already. Sign in, or ask for a new password.`, "email");
    await transaction.person.create({
      data: {
        id,
        name,
        email: address,
        emailVerified: open.email !== null,
        accounts: {
          create: {
            id: crypto.randomUUID(),
            accountId: id,
            providerId: "credential",
            password: passwordHash,
          },
        },
        grants: {
          create: open.roles
            .filter(isRole)
            .map((role) => ({ role, reason: open.reason, givenById: open.invitedById })),
        },
      },
    });
    await transaction.invitation.update({ where: { id: open.id }, data: { personId: id } });
    await record({
      action: "took up an invitation",
      subjectKind: "person",
      subjectId: id,
      before: null,
      after: { roles: open.roles },
      reason: open.reason,
    });
  });
  return (await readPerson(id))!;
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
