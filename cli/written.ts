import type { Readable, Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Failure } from "#cli/failure";

/** Writes what is printed: a reader who closes the pipe early is no fault; a file that cannot be written is one that can be mended. */
export async function written(text: Readable, to: Writable, out: string | undefined): Promise<void> {
  try {
    await pipeline(text, to);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EPIPE") return;
    if (out !== undefined && code !== undefined) throw new Failure(`${out} cannot be written (${code}).`);
    throw error;
  }
}
