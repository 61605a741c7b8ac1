import { SIGN_IN_CHANGES, type SignInChange } from "#lib/people/account/changes";
import { type AuthenticatorKey, authenticatorKey } from "#lib/people/sign-in/second-factor";
import {
  auth,
  decrypted,
  isFirstUse,
  REFUSED,
  readSession,
  type SignInDeed,
  type Step,
  step,
} from "#lib/people/sign-in/sign-in.db";
import { db, type Transaction } from "#lib/platform/db";
import { deliverMail, queueMail } from "#lib/platform/mail/mail.db";
import type { Actor, Deed } from "#lib/record/entry";
import { recorded } from "#lib/record/record.db";

/** Whose sign-in is meant. */
interface Person {
  id: string;
  email: string;
}

/**
 * What is shown for some minutes, to the session only in which the password was given for it: whoever finds a browser
 * signed in must not find a way around the second factor there. Not just once, for a printer may jam.
 */
const SHOWN_MINUTES = { "authenticator-key": 20, "recovery-codes": 10 };

export interface OpenSession {
  id: string;
  createdAt: Date;
  userAgent: string;
}

/** A person's sessions that have not ended, newest first. */
export async function readSessions(personId: string): Promise<OpenSession[]> {
  const sessions = await db().session.findMany({
    where: { userId: personId, expiresAt: { gt: new Date() } },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
  });
  return sessions.map(({ id, createdAt, userAgent }) => ({ id, createdAt, userAgent: userAgent ?? "" }));
}

/** Ends one of a person's own sessions. @returns false when they have no such session */
export async function endSession(personId: string, sessionId: string): Promise<boolean> {
  const { count } = await db().session.deleteMany({ where: { id: sessionId, userId: personId } });
  return count > 0;
}

/** Ends all sessions of a person but the one named. @returns how many */
export async function endOtherSessions(personId: string, keep: string): Promise<number> {
  const { count } = await db().session.deleteMany({ where: { userId: personId, id: { not: keep } } });
  return count;
}

/** Ends all sessions of somebody for them, as when a computer was stolen. @returns how many there were */
export function endAllSessions(by: Actor, personId: string, reason: string): Promise<number> {
  return recorded(by, async (transaction, record) => {
    const { count } = await transaction.session.deleteMany({ where: { userId: personId } });
    if (count > 0)
      await record({
        action: "ended all sessions",
        subjectKind: "person",
        subjectId: personId,
        before: null,
        after: null,
        reason,
      });
    return count;
  });
}

/** When each person signed in last, as the record has it. */
export async function lastSignIns(): Promise<Map<string, Date>> {
  const rows = await db().auditEntry.groupBy({
    by: ["subjectId"],
    where: { subjectKind: "person", action: "signed in" satisfies SignInDeed },
    _max: { at: true },
  });
  return new Map(rows.flatMap((row) => (row._max.at ? [[row.subjectId, row._max.at]] : [])));
}

/** Whether this is the password of whoever is signed in. */
export async function isOwnPassword(headers: Headers, password: string): Promise<boolean> {
  return accepted(() => auth().api.verifyPassword({ body: { password }, headers }));
}

/** Whether this is the code of the app, or a recovery code, of whoever is signed in; either is used up by it. */
export async function isOwnCode(
  headers: Headers,
  code: { digits: string } | { recovery: string },
): Promise<boolean> {
  if ("recovery" in code)
    return accepted(() =>
      auth().api.verifyBackupCode({ body: { code: code.recovery, disableSession: true }, headers }),
    );
  const session = await readSession(headers);
  if (!session || (await secondFactorState(session.personId)) !== "set up") return false;
  if (!(await isFirstUse(session.personId, code.digits))) return false;
  return accepted(() => auth().api.verifyTOTP({ body: { code: code.digits }, headers }));
}

async function accepted(work: () => Promise<unknown>): Promise<boolean> {
  const { outcome } = await step(async () => {
    await work();
    return { outcome: "signed in", cookies: [] };
  });
  return outcome === "signed in";
}

/** Changes the password of whoever is signed in and ends their other sessions. Refused when the old one is wrong. */
export function changePassword(headers: Headers, oldPassword: string, newPassword: string): Promise<Step> {
  return step(async () => {
    const { headers: set } = await auth().api.changePassword({
      body: { currentPassword: oldPassword, newPassword, revokeOtherSessions: true },
      headers,
      returnHeaders: true,
    });
    return { outcome: "signed in", cookies: set.getSetCookie() };
  });
}

/** Whether a person has an authenticator app, has a key that waits for its first code, or neither. */
export async function secondFactorState(personId: string): Promise<"none" | "waiting" | "set up"> {
  const row = await db().twoFactor.findFirst({ where: { userId: personId } });
  if (!row) return "none";
  return row.verified === false ? "waiting" : "set up";
}

/**
 * Makes a key for an authenticator app, to be confirmed by a first code; one that waited is replaced. Refused when the
 * password is wrong or an app is set up already.
 */
export async function beginSecondFactor(headers: Headers, password: string): Promise<boolean> {
  const session = await readSession(headers);
  const made = await accepted(() =>
    auth().api.enableTwoFactor({ body: { password, method: "totp" }, headers }),
  );
  if (session && made) await show("authenticator-key", session.personId, session.id);
  return made;
}

/** The key that waits for its first code, in the session that began; null when none does or it took too long. */
export async function readUnconfirmedKey(
  personId: string,
  sessionId: string,
): Promise<AuthenticatorKey | null> {
  if (!(await isShown("authenticator-key", personId, sessionId))) return null;
  const row = await db().twoFactor.findFirst({
    where: { userId: personId, verified: false },
    include: { user: { select: { email: true } } },
  });
  return row && authenticatorKey(await decrypted(row.secret), row.user.email);
}

/**
 * Takes the first code of a new authenticator app: from now on signing in asks for one. Sessions that were opened with
 * the password alone end, this one gets a new cookie. Refused when the code is wrong or no key waits.
 */
export async function confirmSecondFactor(headers: Headers, code: string): Promise<Step> {
  const session = await readSession(headers);
  if (!session || (await secondFactorState(session.personId)) !== "waiting") return REFUSED;
  if (!(await isFirstUse(session.personId, code))) return REFUSED;
  return step(async () => {
    const { headers: set } = await auth().api.verifyTOTP({ body: { code }, headers, returnHeaders: true });
    const cookies = set.getSetCookie();
    const token = /soc\.session_token=([^.;]+)/.exec(cookies.join("\n"))?.[1] ?? "";
    const { id } = await db().session.findUniqueOrThrow({ where: { token } });
    await endOtherSessions(session.personId, id);
    await show("recovery-codes", session.personId, id);
    return { outcome: "signed in", cookies };
  });
}

/** Takes a person's app and recovery codes away, so that they set up another; ends all sessions but the one named. */
export async function dropSecondFactor(
  by: Actor,
  person: Person,
  change: SignInChange,
  { reason, keep }: { reason: string | null; keep: string | null },
): Promise<boolean> {
  const dropped = await recorded(by, async (transaction, record) => {
    const { count } = await transaction.twoFactor.deleteMany({ where: { userId: person.id } });
    if (count === 0) return false;
    await transaction.person.update({ where: { id: person.id }, data: { twoFactorEnabled: false } });
    await transaction.session.deleteMany({
      where: { userId: person.id, ...(keep !== null && { id: { not: keep } }) },
    });
    await tell(transaction, record, person, change, reason);
    return true;
  });
  if (dropped) void deliverMail();
  return dropped;
}

/** Replaces the recovery codes of whoever is signed in. Refused when the password is wrong. */
export async function renewRecoveryCodes(headers: Headers, password: string): Promise<boolean> {
  const session = await readSession(headers);
  const made = await accepted(() => auth().api.generateBackupCodes({ body: { password }, headers }));
  if (session && made) await show("recovery-codes", session.personId, session.id);
  return made;
}

/** How many recovery codes a person has left; 0 without an authenticator app. */
export async function countRecoveryCodes(personId: string): Promise<number> {
  return (await secondFactorState(personId)) === "set up" ? (await recoveryCodes(personId)).length : 0;
}

/** The recovery codes of a person who made them in this very session a moment ago; null later and elsewhere. */
export async function readNewRecoveryCodes(personId: string, sessionId: string): Promise<string[] | null> {
  return (await isShown("recovery-codes", personId, sessionId)) ? recoveryCodes(personId) : null;
}

/** The codes are on paper: they are shown no more. */
export function hideRecoveryCodes(sessionId: string): Promise<void> {
  return hide("recovery-codes", sessionId);
}

type Shown = keyof typeof SHOWN_MINUTES;

async function isShown(what: Shown, personId: string, sessionId: string): Promise<boolean> {
  const identifier = `${what}:${sessionId}`;
  const mark = await db().verification.findFirst({
    where: { identifier, value: personId, expiresAt: { gt: new Date() } },
  });
  return mark !== null;
}

async function show(what: Shown, personId: string, sessionId: string): Promise<void> {
  await hide(what, sessionId);
  const expiresAt = new Date(Date.now() + SHOWN_MINUTES[what] * 60_000);
  await db().verification.create({
    data: { id: crypto.randomUUID(), identifier: `${what}:${sessionId}`, value: personId, expiresAt },
  });
}

async function hide(what: Shown, sessionId: string): Promise<void> {
  await db().verification.deleteMany({ where: { identifier: `${what}:${sessionId}` } });
}

async function recoveryCodes(personId: string): Promise<string[]> {
  return (await auth().api.viewBackupCodes({ body: { userId: personId } })).backupCodes;
}

/** Records a change of the way somebody signs in and tells them by mail. */
export async function recordSignInChange(by: Actor, person: Person, change: SignInChange): Promise<void> {
  await recorded(by, (transaction, record) => tell(transaction, record, person, change, null));
  void deliverMail();
}

async function tell(
  transaction: Transaction,
  record: (deed: Deed) => Promise<void>,
  person: Person,
  change: SignInChange,
  reason: string | null,
): Promise<void> {
  const { subject, told } = SIGN_IN_CHANGES[change];
  await queueMail(
    {
      to: person.email,
      subject,
      paragraphs: [
        told,
        "If it was not you or at your wish, tell the custodian at once and choose a new password.",
      ],
    },
    transaction,
  );
  await record({
    action: change,
    subjectKind: "person",
    subjectId: person.id,
    before: null,
    after: null,
    reason,
  });
}
