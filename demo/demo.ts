import { randomBytes, randomInt } from "node:crypto";
import { rmSync } from "node:fs";
import { dictionary } from "@zxcvbn-ts/language-common";

/**
 * `npm run demo`: the same app on a throw-away database of its own, with a person of each role and something in every
 * area. What is done in it is gone with the next start; it never touches the database of `npm start`.
 */
process.env.SOC_DATA_DIR = process.env.SOC_DEMO_DIR ?? ".data/demo";
process.env.SOC_DEMO = "1";
process.env.SOC_SECRET = randomBytes(48).toString("base64url");
const words = dictionary["diceware-common"];
process.env.SOC_DEMO_PASSWORD = Array.from({ length: 3 }, () => words[randomInt(words.length)]).join("-");
// Nothing of the real thing: neither its database nor its mail.
delete process.env.DATABASE_URL;
delete process.env.SMTP_URL;

const { claimDataDirectory } = await import("#cli/instance");
const { exitWith } = await import("#cli/failure");
try {
  claimDataDirectory();
} catch (error) {
  exitWith(error);
}
rmSync(`${process.env.SOC_DATA_DIR}/postgres`, { recursive: true, force: true });
await import("#cli/start-sources");
