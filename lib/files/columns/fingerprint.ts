import { createHash } from "node:crypto";
import { headingKey } from "#lib/files/columns/wanted-column";

/**
 * What files with the same headings in the same order share, in any spelling of them: a choice of columns is remembered under
 * it. Null where there are no headings to know a file by.
 */
export function headingsFingerprint(headings: readonly string[] | null): string | null {
  const keys = headings?.map(headingKey) ?? [];
  if (keys.every((key) => key === "")) return null;
  return createHash("sha256").update(keys.join("\n")).digest("hex");
}
