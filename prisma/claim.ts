import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { writeNew } from "#prisma/write-whole";

/*
 * Who may work in a folder is who holds the claim with the highest number in it: a file "claim-7" that names the process. A
 * claim whose process is gone, or that was given back (an empty file), counts no more, and the next takes the next number.
 * A file is made whole and by one process only, numbers only rise, and the highest is never removed: so of several
 * processes that find a dead claim at the same time one gets the next number, and the others then find it alive.
 */

/** A process, told from a later one that was given the same number. */
interface Holder {
  pid: number;
  /** When it began, as the system counts; null where that cannot be known. */
  began: string | null;
}

/**
 * Claims a folder for this process until it ends, before anything in it is touched; the folder is made where it is
 * missing. Claiming it again is allowed.
 * @returns null, or the number of the process that holds it
 */
export function claimFolder(folder: string): number | null {
  mkdirSync(folder, { recursive: true });
  for (;;) {
    const highest = highestClaim(folder);
    const holder = folderHolder(folder);
    if (holder !== null) return holder === process.pid ? null : holder;
    const own = highest + 1;
    const claim = JSON.stringify({ pid: process.pid, began: beginning(process.pid) } satisfies Holder);
    if (!writeNew(claimFile(folder, own), claim, { mode: 0o600 })) continue;
    if (highestClaim(folder) > own) {
      // Others have come and gone since we looked, and took this number away with those below theirs.
      rmSync(claimFile(folder, own), { force: true });
      continue;
    }
    for (const number of claims(folder)) if (number < own) rmSync(claimFile(folder, number), { force: true });
    return null;
  }
}

/** Gives a folder back, where this process holds it. */
export function releaseFolder(folder: string): void {
  const highest = highestClaim(folder);
  if (readHolder(folder, highest)?.pid === process.pid) truncateSync(claimFile(folder, highest));
}

/** Number of the process that holds a folder now; null when none does. */
export function folderHolder(folder: string): number | null {
  const holder = readHolder(folder, highestClaim(folder));
  return holder && isAlive(holder) ? holder.pid : null;
}

function claimFile(folder: string, number: number): string {
  return join(folder, `claim-${number}`);
}

/** 0 where there is none. */
function highestClaim(folder: string): number {
  return Math.max(0, ...claims(folder));
}

function claims(folder: string): number[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((name) => {
    const number = /^claim-(\d{1,15})$/.exec(name)?.[1];
    return number === undefined ? [] : [Number(number)];
  });
}

function readHolder(folder: string, number: number): Holder | null {
  try {
    return JSON.parse(readFileSync(claimFile(folder, number), "utf8")) as Holder;
  } catch {
    // Not there, or given back.
    return null;
  }
}

function isAlive({ pid, began }: Holder): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // Somebody else's process is one, too.
    if ((error as NodeJS.ErrnoException).code !== "EPERM") return false;
  }
  const now = beginning(pid);
  return began === null || now === null || began === now;
}

/** When a process began; null where the system does not say. */
function beginning(pid: number): string | null {
  try {
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The program's name, in parentheses, may hold anything; the beginning is the 20th field after it.
    const [state, ...fields] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    // A process that has ended and that nobody has waited for yet does nothing more.
    return state === "Z" ? "ended" : `${boot} ${fields[18]}`;
  } catch {
    const { stdout } = spawnSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" });
    return stdout?.trim() || null;
  }
}
