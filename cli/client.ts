import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Failure } from "#cli/failure";

const SCHEMA = "prisma/schema";
const CLIENT = "prisma/client";
/** What of it holds the schema it was made from. */
const HOLDS_SCHEMA = "internal/class.ts";

/**
 * Generates the database client where it is missing, half made or made from another schema, as after an update without
 * `npm ci`, a kill, or an installation without install scripts.
 */
export function generateClientIfStale(): void {
  const schema = schemaTexts();
  if (
    filesOfClient(schema).every((name) => existsSync(join(CLIENT, name))) &&
    isMadeFrom(schema, readFileSync(join(CLIENT, HOLDS_SCHEMA), "utf8"))
  )
    return;
  const made = spawnSync(process.execPath, ["node_modules/prisma/build/index.js", "generate"], {
    stdio: "ignore",
  });
  if (made.status !== 0)
    throw new Failure("The database client could not be generated; run npm ci --include=dev again.");
}

/** Files that a client of this schema has: some of all, and one for each model. */
export function filesOfClient(schema: string[]): string[] {
  const models = [...schema.join("\n").matchAll(/^model (\w+) \{/gm)].map(([, name]) => `models/${name}.ts`);
  return [HOLDS_SCHEMA, "internal/prismaNamespace.ts", "client.ts", "enums.ts", "models.ts", ...models];
}

/**
 * Whether a generated client holds just these files of the schema.
 * @param generated the text of its class.ts
 */
export function isMadeFrom(schema: string[], generated: string): boolean {
  const held = /"inlineSchema": ("(?:[^"\\]|\\.)*")/.exec(generated)?.[1];
  if (held === undefined) return false;
  const pieces = (texts: string[]) => texts.map((text) => text.trim()).join("\n");
  return pieces([JSON.parse(held) as string]).replace(/\n+/g, "\n") === pieces(schema).replace(/\n+/g, "\n");
}

function schemaTexts(): string[] {
  return readdirSync(SCHEMA)
    .filter((name) => name.endsWith(".prisma"))
    .sort()
    .map((name) => readFileSync(join(SCHEMA, name), "utf8"));
}
