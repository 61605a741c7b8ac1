import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Failure } from "#cli/failure";

/**
 * Writes what is printed, to a file where one is named: a reader who closes the pipe early is no fault; a file that cannot be
 * written is one that can be mended.
 */
export async function written(text: Iterable<string>, out: string | undefined): Promise<void> {
  try {
    await pipeline(Readable.from(text), out === undefined ? process.stdout : createWriteStream(out));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EPIPE") return;
    if (out !== undefined && code !== undefined) throw new Failure(`${out} cannot be written (${code}).`);
    throw error;
  }
}
