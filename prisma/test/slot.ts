import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** A folder for a test server that no other test run in progress uses, so that two runs do not end each other's. */
export function claimTestSlot(name: string): string {
  for (let slot = 1; ; slot++) {
    const folder = join(".data", slot === 1 ? name : `${name}-${slot}`);
    const owner = join(folder, "owner");
    mkdirSync(folder, { recursive: true });
    if (existsSync(owner) && alive(Number(readFileSync(owner, "utf8")))) continue;
    writeFileSync(owner, String(process.pid));
    return folder;
  }
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return pid !== process.pid;
  } catch {
    return false;
  }
}
