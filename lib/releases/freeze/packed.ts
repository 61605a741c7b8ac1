import { createHash } from "node:crypto";
import { constants, gunzipSync, gzipSync } from "node:zlib";

/** Where a gzip file says on which system it was made (RFC 1952, section 2.3.1), and the value for "unknown". */
const SYSTEM_AT = 9;
const UNKNOWN_SYSTEM = 255;

/**
 * A text as gzip whose header says neither when nor where it was made. The same text gives the same bytes; another
 * version of zlib may pack otherwise, and then the text is what tells whether two files are the same.
 */
export function packed(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(
    gzipSync(text, { level: 6, memLevel: 8, strategy: constants.Z_DEFAULT_STRATEGY }),
  );
  bytes[SYSTEM_AT] = UNKNOWN_SYSTEM;
  return bytes;
}

export function unpacked(bytes: Uint8Array): string {
  return gunzipSync(bytes).toString("utf8");
}

/** In hexadecimal. */
export function sha256(bytes: Uint8Array | string): string {
  return createHash("sha256").update(bytes).digest("hex");
}
