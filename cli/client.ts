import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { Failure } from "#cli/failure";

/** What Prisma generates, which holds the schema it was made from. */
const GENERATED = "prisma/client/internal/class.ts";

/**
 * Generates the database client where it is missing or was made from another schema, as after an update without
 * `npm ci`, or an installation without install scripts.
 */
export function generateClientIfStale(): void {
  const schema = JSON.stringify(readFileSync("prisma/schema.prisma", "utf8")).slice(1, -1);
  if (existsSync(GENERATED) && readFileSync(GENERATED, "utf8").includes(schema)) return;
  const made = spawnSync(process.execPath, ["node_modules/prisma/build/index.js", "generate"], {
    stdio: "ignore",
  });
  if (made.status !== 0) throw new Failure("The database client could not be generated; run npm ci again.");
}
