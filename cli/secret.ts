import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Failure } from "#cli/failure";
import { DATA_DIRECTORY } from "#cli/instance";
import { SECRET_LENGTH } from "#lib/platform/env";
import { writeNew } from "#prisma/write-whole";

const FILE = join(DATA_DIRECTORY, "secret");

/**
 * Sets SOC_SECRET for this process where nobody else did: what cookies are signed and second factors are kept with. It
 * is made at the first start, whole or not at all, and kept beside the embedded database, for this user's eyes only.
 * @throws Failure when the one that is kept cannot be used. Another is not made by itself: authenticators that were set
 * up with the lost one stop working, which somebody has to want.
 */
export function ensureSecret(): void {
  if (process.env.SOC_SECRET) return;
  writeNew(FILE, randomBytes(48).toString("base64url"), { mode: 0o600 });
  const secret = readFileSync(FILE, "utf8").trim();
  if (secret.length < SECRET_LENGTH)
    throw new Failure(
      `The file ${FILE}, with which sessions are signed and authenticators kept, is ${secret ? "cut short" : "empty"}: put its backup there, or delete it and start again, after which everybody signs in anew and sets up their authenticator again.`,
    );
  process.env.SOC_SECRET = secret;
}
