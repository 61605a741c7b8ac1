import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Encoding } from "#lib/publication/api/negotiation";

/** Bodies below this many bytes are not worth compressing. */
const WORTH_COMPRESSING = 1_024;

/**
 * How hard to compress: a body for one response quickly, one that every browser loads as well as it can be. A file of
 * many megabytes is in between: it is sent again, but nobody should wait half a minute for it the first time.
 */
const EFFORT = { passing: { br: 4, gzip: 6 }, file: { br: 5, gzip: 6 }, lasting: { br: 10, gzip: 9 } };

/** The body of a response, its name by content, and what it is when compressed, made when first asked for and then kept. */
export interface PreparedBody {
  bytes: Uint8Array;
  /** Of the bytes before any compression: 32 hexadecimal digits. */
  hash: string;
  /** Whether there is anything to gain from compressing it. */
  compressible: boolean;
  encoded(encoding: Encoding): Promise<Uint8Array>;
}

/** @param keep how hard to compress it, or "compressed" for what is so already, like a workbook */
export function prepareBody(
  content: string | Uint8Array,
  keep: keyof typeof EFFORT | "compressed",
): PreparedBody {
  const bytes = typeof content === "string" ? Buffer.from(content, "utf8") : content;
  const kept = new Map<Encoding, Promise<Uint8Array>>();
  return {
    bytes,
    hash: createHash("sha256").update(bytes).digest("hex").slice(0, 32),
    compressible: keep !== "compressed" && bytes.byteLength >= WORTH_COMPRESSING,
    encoded(encoding) {
      if (encoding === "identity" || keep === "compressed") return Promise.resolve(bytes);
      const known = kept.get(encoding) ?? compress(bytes, encoding, EFFORT[keep][encoding]);
      kept.set(encoding, known);
      return known;
    },
  };
}

function compress(bytes: Uint8Array, encoding: "br" | "gzip", effort: number): Promise<Uint8Array> {
  return encoding === "br"
    ? promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: effort } })
    : promisify(gzip)(bytes, { level: effort });
}
