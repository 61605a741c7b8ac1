import { base32 } from "@better-auth/utils/base32";
import { createOTP } from "@better-auth/utils/otp";
import { renderSVG } from "uqr";

/** What an authenticator app is given to set itself up. */
export interface AuthenticatorKey {
  /** To type in by hand: base 32, in groups of four. */
  key: string;
  /** The same as a link that a phone opens in its authenticator. */
  uri: string;
  /** The same as a picture to point a camera at: SVG, as a data address. */
  picture: string;
}

/** @param secret as better-auth keeps it, decrypted; @param account the person's e-mail address */
export function authenticatorKey(secret: string, account: string): AuthenticatorKey {
  const uri = createOTP(secret).url("SOC Workbench", account);
  const key = new URL(uri).searchParams.get("secret") ?? "";
  const svg = renderSVG(uri, { ecc: "M", border: 2 });
  return {
    key: key.replace(/(.{4})(?=.)/g, "$1 "),
    uri,
    picture: `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`,
  };
}

/** The six digits an authenticator shows now. */
export function codeNow(secret: string): Promise<string> {
  return createOTP(secret).totp();
}

/** The same for a key as it is typed into an app. */
export function codeOfKey(key: string): Promise<string> {
  return codeNow(new TextDecoder().decode(base32.decode(key)));
}

/** Digits as people type them: with spaces or not. */
export function plainCode(typed: string): string {
  return typed.replace(/[\s-]/g, "");
}

/** A recovery code as people type it: any case of the dash, spaces around. */
export function plainRecoveryCode(typed: string): string {
  const letters = typed.replace(/[\s-]/g, "");
  return `${letters.slice(0, 5)}-${letters.slice(5)}`;
}
