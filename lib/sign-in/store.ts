import { APIError, betterAuth } from "better-auth";
import { prismaAdapter } from "better-auth/adapters/prisma";
import { symmetricDecrypt } from "better-auth/crypto";
import { twoFactor } from "better-auth/plugins/two-factor";
import { db } from "#lib/db";
import { appUrl, env } from "#lib/env";
import { deliverMail, queueMail } from "#lib/mail/store";
import { type AuthenticatorKey, authenticatorKey, codeNow } from "#lib/sign-in/second-factor";

/** A working day and a little: whoever codes all day signs in once, and nobody is signed in for ever. */
export const SESSION_HOURS = 12;
const RESET_MINUTES = 60;

type Auth = ReturnType<typeof makeAuth>;
const holder = globalThis as { socAuth?: Auth };

/** better-auth, set up for us. Its own web routes are not mounted: our routes call it, so that each is in our tables. */
function auth(): Auth {
  holder.socAuth ??= makeAuth();
  return holder.socAuth;
}

function makeAuth() {
  const { SOC_SECRET } = env();
  if (!SOC_SECRET) throw new Error("SOC_SECRET is not set: start the app with npm start, which makes one.");
  return betterAuth({
    appName: "SOC Workbench",
    baseURL: appUrl(),
    secret: SOC_SECRET,
    database: prismaAdapter(db(), { provider: "postgresql" }),
    user: { modelName: "person" },
    session: { expiresIn: SESSION_HOURS * 3600, disableSessionRefresh: true },
    emailAndPassword: {
      enabled: true,
      // People are invited; nobody signs themselves up.
      disableSignUp: true,
      // lib/sign-in/password.ts asks more of new ones.
      minPasswordLength: 1,
      resetPasswordTokenExpiresIn: RESET_MINUTES * 60,
      revokeSessionsOnPasswordReset: true,
      sendResetPassword: async ({ user, token }) => {
        const link = `${appUrl()}/sign-in/new-password?token=${encodeURIComponent(token)}`;
        await queueMail({
          to: user.email,
          subject: "A new password for SOC Workbench",
          paragraphs: [
            `Somebody asked for a new password for ${user.email}. If it was you, choose one here within an hour:`,
            link,
            "If it was not you, nothing needs to be done: the old password stays.",
          ],
        });
        void deliverMail();
      },
    },
    plugins: [
      // Two-step sign-in cannot be skipped on "trusted" devices: our routes never ask for that.
      twoFactor({ issuer: "SOC Workbench" }),
    ],
    databaseHooks: {
      session: {
        create: {
          before: async (session) => {
            const person = await db().person.findUnique({ where: { id: session.userId } });
            return person !== null && person.deactivatedAt === null;
          },
        },
      },
    },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
    advanced: {
      cookiePrefix: "soc",
      useSecureCookies: appUrl().startsWith("https:"),
      database: { generateId: () => crypto.randomUUID() },
    },
  });
}

/** What a step of signing in leads to. `cookies` are Set-Cookie headers to send along. */
export interface Step {
  outcome: "signed in" | "second factor needed" | "refused";
  cookies: string[];
}

const REFUSED: Step = { outcome: "refused", cookies: [] };

/** Checks e-mail and password. A wrong address and a wrong password are refused alike, and take as long. */
export async function signInWithPassword(headers: Headers, email: string, password: string): Promise<Step> {
  return step(async () => {
    const { headers: set, response } = await auth().api.signInEmail({
      body: { email, password },
      headers,
      returnHeaders: true,
    });
    return {
      outcome: "twoFactorRedirect" in response ? "second factor needed" : "signed in",
      cookies: set.getSetCookie(),
    };
  });
}

/** Checks the six digits of the authenticator app, for the sign-in that the browser's cookie names. */
export function signInWithCode(headers: Headers, code: string): Promise<Step> {
  return step(async () => {
    const { headers: set } = await auth().api.verifyTOTP({ body: { code }, headers, returnHeaders: true });
    return { outcome: "signed in", cookies: set.getSetCookie() };
  });
}

/** Checks a recovery code, which is then used up. */
export function signInWithRecoveryCode(headers: Headers, code: string): Promise<Step> {
  return step(async () => {
    const { headers: set } = await auth().api.verifyBackupCode({
      body: { code },
      headers,
      returnHeaders: true,
    });
    return { outcome: "signed in", cookies: set.getSetCookie() };
  });
}

/** What better-auth refuses is refused; what fails otherwise is not taken for a refusal. */
async function step(work: () => Promise<Step>): Promise<Step> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof APIError && error.statusCode < 500) return REFUSED;
    throw error;
  }
}

/** Ends the session of the browser's cookie in the database too: the cookie opens nothing any more. */
export async function signOut(headers: Headers): Promise<string[]> {
  const { headers: set } = await auth().api.signOut({ headers, returnHeaders: true });
  return set.getSetCookie();
}

/** The session that a request's cookie names; null when there is none or it has ended. */
export async function readSession(headers: Headers): Promise<{ id: string; personId: string } | null> {
  if (!headers.get("cookie")?.includes("soc.session_token")) return null;
  const found = await auth().api.getSession({ headers });
  return found && { id: found.session.id, personId: found.user.id };
}

/** Whether the request's cookie names a sign-in that waits for its second factor. */
export function waitsForCode(headers: Headers): boolean {
  return headers.get("cookie")?.includes("soc.two_factor") ?? false;
}

export interface OpenSession {
  id: string;
  createdAt: Date;
  expiresAt: Date;
  userAgent: string;
}

/** A person's sessions that have not ended, newest first. */
export async function readSessions(personId: string): Promise<OpenSession[]> {
  const sessions = await db().session.findMany({
    where: { userId: personId, expiresAt: { gt: new Date() } },
    orderBy: { createdAt: "desc" },
  });
  return sessions.map(({ id, createdAt, expiresAt, userAgent }) => ({
    id,
    createdAt,
    expiresAt,
    userAgent: userAgent ?? "",
  }));
}

/** Ends one of a person's own sessions. @returns false when they have no such session */
export async function endSession(personId: string, sessionId: string): Promise<boolean> {
  const { count } = await db().session.deleteMany({ where: { id: sessionId, userId: personId } });
  return count > 0;
}

/** Ends all sessions of a person but the one named. */
export async function endOtherSessions(personId: string, keep: string | null): Promise<number> {
  const { count } = await db().session.deleteMany({
    where: { userId: personId, ...(keep !== null && { id: { not: keep } }) },
  });
  return count;
}

/** Sends a letter with a link to whoever has this address; says nothing about whether anybody has. */
export async function requestNewPassword(email: string): Promise<void> {
  await auth().api.requestPasswordReset({ body: { email } });
}

/** Whose new password a link is for; null when it was used or has run out. */
export async function readResetLink(token: string): Promise<{ email: string; name: string } | null> {
  const found = await db().verification.findFirst({
    where: { identifier: `reset-password:${token}`, expiresAt: { gt: new Date() } },
  });
  return found && db().person.findUnique({ where: { id: found.value }, select: { email: true, name: true } });
}

/** Sets the password a link is for, ends every session of the person and uses the link up. */
export async function setNewPassword(token: string, newPassword: string): Promise<boolean> {
  const { outcome } = await step(async () => {
    await auth().api.resetPassword({ body: { token, newPassword } });
    return { outcome: "signed in", cookies: [] };
  });
  return outcome !== "refused";
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

/** What a new person's password is kept as. */
export async function hashPassword(password: string): Promise<string> {
  return (await auth().$context).password.hash(password);
}

/** Makes a key for an authenticator app, to be confirmed by a first code. Refused when the password is wrong. */
export async function beginSecondFactor(headers: Headers, password: string): Promise<boolean> {
  const { outcome } = await step(async () => {
    await auth().api.enableTwoFactor({ body: { password, method: "totp" }, headers });
    return { outcome: "signed in", cookies: [] };
  });
  return outcome !== "refused";
}

/** The key that waits for its first code; null when none does. */
export async function readUnconfirmedKey(personId: string): Promise<AuthenticatorKey | null> {
  const row = await db().twoFactor.findFirst({
    where: { userId: personId, verified: false },
    include: { user: { select: { email: true } } },
  });
  return row && authenticatorKey(await decrypted(row.secret), row.user.email);
}

/** The code a person's authenticator shows now: for the demonstration, whose people have no telephone. */
export async function demonstrationCode(email: string): Promise<string | null> {
  if (env().SOC_DEMO !== "1") return null;
  const row = await db().twoFactor.findFirst({ where: { user: { email } } });
  return row && codeNow(await decrypted(row.secret));
}

async function decrypted(secret: string): Promise<string> {
  return symmetricDecrypt({ key: (await auth().$context).secretConfig, data: secret });
}

/** The recovery codes a person has left. */
export async function readRecoveryCodes(personId: string): Promise<string[]> {
  const { backupCodes } = await auth().api.viewBackupCodes({ body: { userId: personId } });
  return backupCodes;
}

/** Replaces a person's recovery codes. Refused when the password is wrong. */
export async function renewRecoveryCodes(headers: Headers, password: string): Promise<boolean> {
  const { outcome } = await step(async () => {
    await auth().api.generateBackupCodes({ body: { password }, headers });
    return { outcome: "signed in", cookies: [] };
  });
  return outcome !== "refused";
}

/** Takes a person's authenticator away, so that they set up another: when telephone and codes are lost. */
export async function dropSecondFactor(personId: string): Promise<void> {
  await db().$transaction([
    db().twoFactor.deleteMany({ where: { userId: personId } }),
    db().person.update({ where: { id: personId }, data: { twoFactorEnabled: false } }),
    db().session.deleteMany({ where: { userId: personId } }),
  ]);
}
