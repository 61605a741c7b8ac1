import { base32 } from "@better-auth/utils/base32";
import { createOTP } from "@better-auth/utils/otp";
import { encode } from "uqr";

/** What an authenticator app is given to set itself up. */
export interface AuthenticatorKey {
  /** To type in by hand: base 32, in groups of four. */
  key: string;
  /** The same as a link that a phone opens in its authenticator. */
  uri: string;
  /** The same as a picture to point a camera at: a square of so many units, and the path of its dark ones. */
  picture: { size: number; path: string };
}

/** @param secret as better-auth keeps it, decrypted; @param account the person's e-mail address */
export function authenticatorKey(secret: string, account: string): AuthenticatorKey {
  const uri = createOTP(secret).url("SOC Workbench", account);
  const key = new URL(uri).searchParams.get("secret") ?? "";
  const { size, data } = encode(uri, { ecc: "M", border: 2 });
  const dark = data.flatMap((row, y) => row.flatMap((on, x) => (on ? [`M${x} ${y}h1v1h-1z`] : [])));
  return {
    key: key.replace(/(.{4})(?=.)/g, "$1 "),
    uri,
    picture: { size, path: dark.join("") },
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
