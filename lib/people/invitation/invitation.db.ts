import { INVITATION_DAYS, newToken, tokenHash } from "#lib/people/invitation/token";
import { type PersonRecord, readPerson } from "#lib/people/people.db";
import { isRole, ROLE_NAMES, ROLES, type Role } from "#lib/permissions/roles";
import { db, type Transaction } from "#lib/platform/db";
import { appUrl } from "#lib/platform/env";
import { queueMail } from "#lib/platform/mail/mail.db";
import { Refusal } from "#lib/platform/refusal";
import { type Actor, AT_START } from "#lib/record/entry";
import { recorded } from "#lib/record/record.db";

/** An open door for one person: a link that works once. */
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
 * @param options.unlessSince null as well where a link that can still be used was given out after this: another
 * instance, which started at the same time, has shown it
 */
export async function firstCustodianLink(options: { unlessSince?: Date } = {}): Promise<string | null> {
  if ((await db().roleGrant.count({ where: { role: "custodian" } })) > 0) return null;
  if (options.unlessSince && (await firstCustodianLinks(options.unlessSince)) > 0) return null;
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

/** How many links for the first custodian that can be used were made after an instant. */
function firstCustodianLinks(since: Date): Promise<number> {
  return db().invitation.count({
    where: {
      email: null,
      acceptedAt: null,
      withdrawnAt: null,
      expiresAt: { gt: new Date() },
      invitedAt: { gt: since },
    },
  });
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
 * @param passwordHash from lib/people/sign-in
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
