import { APIError, betterAuth } from "better-auth";
import { prismaAdapter } from "better-auth/adapters/prisma";
import { constantTimeEqual, makeSignature, symmetricDecrypt } from "better-auth/crypto";
import { twoFactor } from "better-auth/plugins/two-factor";
import { codeNow } from "#lib/people/sign-in/second-factor";
import { db } from "#lib/platform/db";
import { appUrl, env } from "#lib/platform/env";
import { deliverMail, queueMail } from "#lib/platform/mail/mail.db";
import { pathText } from "#lib/platform/parameters";
import { spend } from "#lib/platform/rate-limit/rate-limit.db";
import { requestId } from "#lib/platform/request-headers";
import { recorded } from "#lib/record/record.db";

/** A working day and a little: whoever codes all day signs in once, and nobody is signed in for ever. */
export const SESSION_HOURS = 12;
const RESET_MINUTES = 60;

type Auth = ReturnType<typeof makeAuth>;
const holder = globalThis as { socAuth?: Auth };

/**
 * better-auth, set up for us. Its own web routes are not mounted: our routes call it, so that each is in our tables.
 * Only lib/people/account/account.db calls it besides this file.
 */
export function auth(): Auth {
  holder.socAuth ??= makeAuth();
  return holder.socAuth;
}

function makeAuth() {
  const { SOC_SECRET } = env();
  if (!SOC_SECRET) throw new Error("SOC_SECRET is not set: start the app with npm start, which makes one.");
  const secure = appUrl().startsWith("https:");
  return betterAuth({
    appName: "SOC Workbench",
    baseURL: appUrl(),
    secret: SOC_SECRET,
    database: prismaAdapter(db(), { provider: "postgresql" }),
    user: { modelName: "person" },
    // Links in mails and sign-ins half done are kept as hashes: who reads the table cannot use them.
    verification: { storeIdentifier: "hashed" },
    session: { expiresIn: SESSION_HOURS * 3600, disableSessionRefresh: true },
    emailAndPassword: {
      enabled: true,
      // People are invited; nobody signs themselves up.
      disableSignUp: true,
      // lib/people/sign-in/password.ts asks more of new ones.
      minPasswordLength: 1,
      maxPasswordLength: 1_000,
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
      // The prefix binds a cookie to this very host and to TLS (ASVS 3.3.3); better-auth's own binds it to TLS only.
      cookiePrefix: secure ? "__Host-soc" : "soc",
      useSecureCookies: false,
      defaultCookieAttributes: { secure },
      database: { generateId: () => crypto.randomUUID() },
    },
  });
}

/** What a step of signing in leads to. `cookies` are Set-Cookie headers to send along. */
export interface Step {
  outcome: "signed in" | "second factor needed" | "refused";
  cookies: string[];
}

export const REFUSED: Step = { outcome: "refused", cookies: [] };

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
    const waiting = await waitingPerson(headers);
    if (!waiting || !(await isFirstUse(waiting.id, code))) return REFUSED;
    const { headers: set } = await auth().api.verifyTOTP({
      body: { code },
      headers: signedOut(headers),
      returnHeaders: true,
    });
    return { outcome: "signed in", cookies: set.getSetCookie() };
  });
}

/**
 * Whether somebody shows these six digits for the first time, right or wrong. An app shows the same ones for half a
 * minute and they are taken for a minute more: whoever looked over a shoulder must not use them again (RFC 6238, 5.2).
 */
export async function isFirstUse(personId: string, code: string): Promise<boolean> {
  // The demonstration shows everybody the digits: several people may sign in with one.
  if (env().SOC_DEMO === "1") return true;
  return (await spend("authenticator code", `${personId} ${code}`)).allowed;
}

/** A request without its session: better-auth would take an open one for the sign-in that waits. */
function signedOut(headers: Headers): Headers {
  const cookies = (headers.get("cookie") ?? "").split(/;\s*/);
  const rest = new Headers(headers);
  rest.set("cookie", cookies.filter((cookie) => !/soc\.session_/.test(cookie)).join("; "));
  return rest;
}

/** Checks a recovery code, which is then used up. */
export function signInWithRecoveryCode(headers: Headers, code: string): Promise<Step> {
  return step(async () => {
    if (!(await waitingPerson(headers))) return REFUSED;
    const { headers: set } = await auth().api.verifyBackupCode({
      body: { code },
      headers: signedOut(headers),
      returnHeaders: true,
    });
    return { outcome: "signed in", cookies: set.getSetCookie() };
  });
}

/** What is done where one signs in and out, as the record has it. */
export type SignInDeed =
  | "signed in"
  | "signed out"
  | "was refused: wrong password"
  | "was refused: wrong code";

/**
 * Records that somebody signed in or out, or was refused. An address that nobody signs in with leaves no trace. Not to be awaited where
 * a refusal is answered: how long it takes would tell whether the address is known.
 */
export async function recordSignIn(
  headers: Headers,
  who: { id: string } | { email: string },
  action: SignInDeed,
): Promise<void> {
  try {
    const where = "id" in who ? { id: who.id } : { email: who.email.toLowerCase() };
    const person = await db().person.findUnique({ where, select: { id: true } });
    if (!person) return;
    // Whoever was refused may be anybody.
    const personId = action.startsWith("was refused") ? null : person.id;
    const by = { personId, via: "browser" as const, requestId: requestId(headers) };
    await recorded(by, (_transaction, record) =>
      record({
        action,
        subjectKind: "person",
        subjectId: person.id,
        before: null,
        after: null,
        reason: null,
      }),
    );
  } catch (error) {
    console.error(error);
  }
}

/** What better-auth refuses is refused; what fails otherwise is not taken for a refusal. */
export async function step(work: () => Promise<Step>): Promise<Step> {
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

/** What better-auth keeps under a name until it runs out; null when there is nothing or it has. */
async function findOpen(identifier: string): Promise<{ value: string } | null> {
  const found = await (await auth().$context).internalAdapter.findVerificationValue(identifier);
  return found && found.expiresAt > new Date() ? found : null;
}

/** Whose sign-in waits for its second factor in the request's browser; null when none does, or it took too long. */
export async function waitingPerson(headers: Headers): Promise<{ id: string; email: string } | null> {
  const cookie = /(?:^|;\s*)(?:__Host-)?soc\.two_factor=([^;]+)/.exec(headers.get("cookie") ?? "")?.[1];
  const signed = /^(2fa-[\w-]+)\.(.+)$/.exec(pathText(cookie ?? ""));
  if (!signed) return null;
  const [, identifier = "", signature = ""] = signed;
  const { secret } = await auth().$context;
  if (!constantTimeEqual(signature, await makeSignature(identifier, secret))) return null;
  const found = await findOpen(identifier);
  return (
    found &&
    db().person.findFirst({
      where: { id: found.value, deactivatedAt: null },
      select: { id: true, email: true },
    })
  );
}

/** Sends a letter with a link to whoever has this address; says nothing about whether anybody has. */
export async function requestNewPassword(email: string): Promise<void> {
  await auth().api.requestPasswordReset({ body: { email } });
}

/** Whose new password a link is for; null when it was used or has run out. */
export async function readResetLink(
  token: string,
): Promise<{ id: string; email: string; name: string } | null> {
  if (!/^[\w-]{10,100}$/.test(token)) return null;
  const found = await findOpen(`reset-password:${token}`);
  return (
    found &&
    db().person.findUnique({ where: { id: found.value }, select: { id: true, email: true, name: true } })
  );
}

/** Sets the password a link is for, ends every session of the person and uses the link up. */
export async function setNewPassword(token: string, newPassword: string): Promise<boolean> {
  const { outcome } = await step(async () => {
    await auth().api.resetPassword({ body: { token, newPassword } });
    return { outcome: "signed in", cookies: [] };
  });
  return outcome !== "refused";
}

/** What a new person's password is kept as. */
export async function hashPassword(password: string): Promise<string> {
  return (await auth().$context).password.hash(password);
}

/** The code a person's authenticator shows now: for the demonstration, whose people have no telephone. */
export async function demonstrationCode(email: string): Promise<string | null> {
  if (env().SOC_DEMO !== "1") return null;
  const row = await db().twoFactor.findFirst({ where: { user: { email } } });
  return row && codeNow(await decrypted(row.secret));
}

/** A key of an authenticator app as it is kept, made readable. */
export async function decrypted(secret: string): Promise<string> {
  return symmetricDecrypt({ key: (await auth().$context).secretConfig, data: secret });
}
