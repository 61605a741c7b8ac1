import { createHash } from "node:crypto";
import { EVIDENCE_COLUMNS, type Evidence } from "#lib/gold-coding/batches/records/evidence";

const NOT_WORDS = /[^\p{L}\p{N}]+/gu;

/** Letters and digits in small letters, one space between words. */
function plain(text: string): string {
  return text === "" ? "" : text.toLowerCase().replace(NOT_WORDS, " ").trim();
}

/**
 * The same number for records that differ in nothing that is coded by but capitals, marks and spaces; 63 bits of SHA-256,
 * by which two of a million different ones are the same once in some 18 million batches.
 */
export function likenessOf(of: Evidence): bigint {
  const text = EVIDENCE_COLUMNS.map((column) => plain(of[column])).join("\n");
  return createHash("sha256").update(text).digest().readBigUInt64BE(0) >> 1n;
}
