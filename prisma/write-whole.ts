import { randomUUID } from "node:crypto";
import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";

/**
 * Writes a file that is read back later: whoever reads it finds the whole text or, after a full disk, a kill or a power
 * cut, what was there before. It is written beside its place, brought to the disk and moved there.
 * @param options.mode of the file, 0o644 unless given
 * @throws what the file system says, having left nothing
 */
export function writeWhole(file: string, text: string, options: { mode?: number } = {}): void {
  beside(file, text, options.mode, (written) => renameSync(written, file));
}

/**
 * Like `writeWhole`, for a file that is never replaced.
 * @returns false, and leaves the file alone, where there is one; of several who write it at once one gets true
 */
export function writeNew(file: string, text: string, options: { mode?: number } = {}): boolean {
  try {
    beside(file, text, options.mode, (written) => linkSync(written, file));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

function beside(file: string, text: string, mode = 0o644, place: (written: string) => void): void {
  const folder = dirname(file);
  mkdirSync(folder, { recursive: true });
  const written = join(folder, `.${basename(file)}-${randomUUID()}`);
  try {
    const handle = openSync(written, "wx", mode);
    try {
      writeFileSync(handle, text);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    place(written);
    const holder = openSync(folder, "r");
    try {
      fsyncSync(holder);
    } finally {
      closeSync(holder);
    }
  } finally {
    rmSync(written, { force: true });
  }
}
