import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { env } from "#lib/platform/env";

const NAME = "soc.browser";

/**
 * What tells one browser from another for as long as it is open, whether somebody signs in or out. A browser in which
 * somebody has been signed in has a cookie that we signed: nobody can make one up.
 */
interface Browser {
  /** Hash of the cookie's value: what is kept. Begins with STRANGER unless somebody has been signed in there. */
  owner: string;
  /** Set-Cookie headers, when the browser is given a cookie. */
  cookies: string[];
}

/** How the owner begins where nobody has been signed in yet. */
export const STRANGER = "?";

/** The browser of a request; null when it has no cookie of ours. */
export function browserOf(headers: Headers): string | null {
  const [, value, signature] =
    new RegExp(`(?:^|;\\s*)(?:__Host-)?${NAME}=([\\w-]{20,64})(?:\\.([\\w-]{43}))?(?:;|$)`).exec(
      headers.get("cookie") ?? "",
    ) ?? [];
  if (!value) return null;
  if (!signature) return STRANGER + hashOf(value);
  return isSigned(value, signature) ? hashOf(value) : null;
}

/** Whether somebody has been signed in with this browser. */
export function isKnown(owner: string | null): boolean {
  return owner !== null && !owner.startsWith(STRANGER);
}

/**
 * The browser of a request, given a cookie when it has none that will do.
 * @param secure whether the app is behind TLS
 * @param person whether somebody is signed in there, now or from now on
 */
export function knownBrowser(headers: Headers, secure: boolean, person: boolean): Browser {
  const owner = browserOf(headers);
  if (owner !== null && (isKnown(owner) || !person)) return { owner, cookies: [] };
  const value = randomBytes(24).toString("base64url");
  const signed = person ? `${value}.${signatureOf(value)}` : value;
  const cookie = `${secure ? "__Host-" : ""}${NAME}=${signed}; Path=/; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`;
  return { owner: (person ? "" : STRANGER) + hashOf(value), cookies: [cookie] };
}

function hashOf(value: string): string {
  return createHash("sha256").update(value).digest("base64url");
}

function isSigned(value: string, signature: string): boolean {
  return timingSafeEqual(Buffer.from(signatureOf(value)), Buffer.from(signature));
}

function signatureOf(value: string): string {
  const { SOC_SECRET } = env();
  if (!SOC_SECRET) throw new Error("SOC_SECRET is not set: start the app with npm start, which makes one.");
  return createHmac("sha256", SOC_SECRET).update(`${NAME}\n${value}`).digest("base64url");
}
