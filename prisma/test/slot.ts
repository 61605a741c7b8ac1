import { join } from "node:path";
import { claimFolder } from "#prisma/claim";

/** A folder for a test server that no other test run in progress uses, so that two runs do not end each other's. */
export function claimTestSlot(name: string): string {
  for (let slot = 1; ; slot++) {
    const folder = join(".data", slot === 1 ? name : `${name}-${slot}`);
    if (claimFolder(folder) === null) return folder;
  }
}
