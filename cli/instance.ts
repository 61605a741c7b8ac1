import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** The running app of this checkout: who serves it and where its database is. */
export interface Instance {
  pid: number;
  port: number;
  databaseUrl: string;
}

export const DATA_DIRECTORY = process.env.SOC_DATA_DIR ?? ".data";
const FILE = join(DATA_DIRECTORY, "running.json");

/** The app that runs from this checkout now; null when there is none (a file left by a killed run counts as none). */
export function runningInstance(): Instance | null {
  if (!existsSync(FILE)) return null;
  try {
    const instance = JSON.parse(readFileSync(FILE, "utf8")) as Instance;
    process.kill(instance.pid, 0);
    const commandLine = `/proc/${instance.pid}/cmdline`;
    // Process numbers are re-used: the one in the file may be somebody else's by now.
    if (existsSync(commandLine) && !readFileSync(commandLine, "utf8").includes("cli/")) return null;
    return instance;
  } catch {
    return null;
  }
}

export function claimInstance(instance: Instance): void {
  mkdirSync(dirname(FILE), { recursive: true });
  writeFileSync(FILE, JSON.stringify(instance), { mode: 0o600 });
}

export function releaseInstance(): void {
  if (existsSync(FILE) && (JSON.parse(readFileSync(FILE, "utf8")) as Instance).pid === process.pid)
    rmSync(FILE);
}
