import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { BUILT_PARTS_FILE, type BuiltParts } from "#cli/built-parts";

/** A hash of all files under these paths, by name and content. @param except paths that are left out */
export function fingerprint(paths: readonly string[], except: readonly string[] = []): string {
  const hash = createHash("sha256").update(process.version);
  for (const path of filesUnder(paths, except)) hash.update(path).update(readFileSync(path));
  return hash.digest("hex");
}

/** The size in bytes of every file under these paths. @param except paths that are left out */
export function sizesUnder(paths: readonly string[], except: readonly string[] = []): Record<string, number> {
  return Object.fromEntries(filesUnder(paths, except).map((path) => [path, statSync(path).size]));
}

/** The size of a file in bytes; null where there is none. */
export function sizeOf(path: string): number | null {
  return statSync(path, { throwIfNoEntry: false })?.size ?? null;
}

/** What was built in this folder; null where nothing was. */
export function readBuiltParts(): BuiltParts | null {
  try {
    return JSON.parse(readFileSync(BUILT_PARTS_FILE, "utf8")) as BuiltParts;
  } catch {
    return null;
  }
}

/** All files under these paths, in an order that is the same everywhere; what is not there has none. */
function filesUnder(paths: readonly string[], except: readonly string[]): string[] {
  return paths.flatMap((path) => {
    const found = except.includes(path) ? undefined : statSync(path, { throwIfNoEntry: false });
    if (!found?.isDirectory()) return found ? [path] : [];
    const inside = readdirSync(path)
      .sort()
      .map((name) => join(path, name));
    return filesUnder(inside, except);
  });
}
