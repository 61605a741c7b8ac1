import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { OtherNames } from "#lib/lookup/other-names/other-names";
import { readOtherNames } from "#lib/lookup/other-names/other-names-files";

let read: OtherNames | null = null;

/** The bundled other names. They are nobody's to edit, so they are read once. */
export function bundledOtherNames(): OtherNames {
  read ??= readOtherNames((name) => readFileSync(join("data", name), "utf8"));
  return read;
}
