import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { Failure } from "#cli/failure";
import { buildScripts } from "#cli/scripts";
import { writeWhole } from "#prisma/write-whole";

const STAMP = ".next/built-from";
/** What a build is made of; data is read from the database when the app runs. */
const SOURCES = [
  "app",
  "components",
  "islands",
  "lib",
  "public",
  "prisma",
  "next.config.js",
  "postcss.config.mjs",
  "package-lock.json",
];

/** Builds the app for production unless the last build was made from these very sources. */
export async function buildIfStale(log: (line: string) => void): Promise<void> {
  const now = fingerprint();
  if (existsSync(".next/BUILD_ID") && existsSync(STAMP) && readFileSync(STAMP, "utf8") === now) return;
  log("building the app (about a minute; only after an update)");
  await buildScripts();
  await buildPages(log);
  writeWhole(STAMP, now);
}

/** Next refuses while another build runs, as that of a start that was killed does until it ends by itself. */
async function buildPages(log: (line: string) => void): Promise<void> {
  for (let attempt = 1; ; attempt++)
    try {
      return await run(["node_modules/next/dist/bin/next", "build"]);
    } catch (error) {
      if (!/Another next build process is already running/.test(String(error))) throw error;
      if (attempt === 1) log("waiting for a build that an earlier start began");
      await setTimeout(2_000);
    }
}

function fingerprint(): string {
  const hash = createHash("sha256").update(process.version);
  const visit = (path: string) => {
    if (!existsSync(path)) return;
    const entries = readdirOrNull(path);
    if (entries === null) hash.update(path).update(readFileSync(path));
    else
      for (const name of entries.sort()) if (name !== "client" && name !== "scripts") visit(join(path, name));
  };
  SOURCES.forEach(visit);
  return hash.digest("hex");
}

function readdirOrNull(path: string): string[] | null {
  try {
    return readdirSync(path);
  } catch {
    return null;
  }
}

function run(args: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    });
    let output = "";
    const keep = (chunk: Buffer) => {
      output += chunk;
    };
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    child.once("error", reject);
    child.once("exit", (code) =>
      code === 0
        ? resolve()
        : reject(
            new Failure(
              /ENOSPC|No space left/.test(output)
                ? "The disk is full: free some space and start again."
                : `The build failed:\n${output}`,
            ),
          ),
    );
  });
}
