import { createHash, randomBytes } from "node:crypto";

const NAME = "soc.browser";

/** What tells one browser from another for as long as it is open, whether somebody signs in or out. */
export interface Browser {
  /** Hash of the cookie's value: what is kept. */
  owner: string;
  /** Set-Cookie headers, when the browser had none yet. */
  cookies: string[];
}

/** The browser of a request; null when it has no cookie of ours. */
export function browserOf(headers: Headers): string | null {
  const value = new RegExp(`(?:^|;\\s*)(?:__Host-)?${NAME}=([\\w-]{20,})`).exec(
    headers.get("cookie") ?? "",
  )?.[1];
  return value ? hashOf(value) : null;
}

/** The browser of a request, given a cookie when it has none. @param secure whether the app is behind TLS */
export function knownBrowser(headers: Headers, secure: boolean): Browser {
  const owner = browserOf(headers);
  if (owner) return { owner, cookies: [] };
  const value = randomBytes(24).toString("base64url");
  const cookie = `${secure ? "__Host-" : ""}${NAME}=${value}; Path=/; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`;
  return { owner: hashOf(value), cookies: [cookie] };
}

function hashOf(value: string): string {
  return createHash("sha256").update(value).digest("base64url");
}
