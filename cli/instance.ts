import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { Failure } from "#cli/failure";
import { claimFolder, folderHolder, releaseFolder } from "#prisma/claim";
import { writeWhole } from "#prisma/write-whole";

/** The running app of this checkout: who serves it and where its database is. */
export interface Instance {
  pid: number;
  port: number;
  databaseUrl: string;
}

export const DATA_DIRECTORY = process.env.SOC_DATA_DIR ?? ".data";
const FILE = join(DATA_DIRECTORY, "running.json");

/**
 * Claims the data folder for this process until it ends, before anything in it is touched: its database, its secret, and
 * the build that belongs to it. Claiming it again is allowed.
 * @throws Failure when another process of this product works there, with what to do
 */
export function claimDataDirectory(): void {
  const holder = claimFolder(DATA_DIRECTORY);
  if (holder === null) return;
  const running = runningInstance();
  throw new Failure(
    running
      ? `The app already runs from this folder at http://localhost:${running.port} (process ${running.pid}); stop it first.`
      : `Another start or command (process ${holder}) uses the database in ${DATA_DIRECTORY}; wait until it is ready or has ended, and try again.`,
  );
}

/** Gives the data folder back, once nothing in it is used any more. */
export function releaseDataDirectory(): void {
  releaseFolder(DATA_DIRECTORY);
}

/** The app that runs from this checkout now; null when there is none, or none that is ready. */
export function runningInstance(): Instance | null {
  const holder = folderHolder(DATA_DIRECTORY);
  const instance = readInstance();
  // What a killed run left names another process than the one that holds the folder.
  return instance !== null && instance.pid === holder ? instance : null;
}

/** Says to the commands of this checkout where the app and its database are; the folder is claimed. */
export function announceInstance(instance: Instance): void {
  writeWhole(FILE, JSON.stringify(instance), { mode: 0o600 });
}

export function withdrawInstance(): void {
  if (readInstance()?.pid === process.pid) rmSync(FILE);
}

function readInstance(): Instance | null {
  if (!existsSync(FILE)) return null;
  try {
    return JSON.parse(readFileSync(FILE, "utf8")) as Instance;
  } catch {
    return null;
  }
}
