import { createHash, randomBytes } from "node:crypto";

export const INVITATION_DAYS = 14;

/** A link's secret part and the hash it is kept as: whoever reads the database cannot open the door. */
export function newToken(): { token: string; hash: string } {
  const token = randomBytes(32).toString("base64url");
  return { token, hash: tokenHash(token) };
}

export function tokenHash(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
