import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DATA_DIRECTORY } from "#cli/instance";

const FILE = join(DATA_DIRECTORY, "secret");

/**
 * Sets SOC_SECRET for this process where nobody else did: what cookies are signed and second factors are kept with. It
 * is made at the first start and kept beside the embedded database, for this user's eyes only.
 */
export function ensureSecret(): void {
  if (process.env.SOC_SECRET) return;
  if (!existsSync(FILE)) {
    mkdirSync(DATA_DIRECTORY, { recursive: true });
    writeFileSync(FILE, randomBytes(48).toString("base64url"), { mode: 0o600, flag: "wx" });
  }
  process.env.SOC_SECRET = readFileSync(FILE, "utf8").trim();
}
