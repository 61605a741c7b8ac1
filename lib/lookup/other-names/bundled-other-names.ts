import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { OtherNames } from "#lib/lookup/other-names/other-names";
import { OTHER_NAMES_FILE, readOtherNames } from "#lib/lookup/other-names/other-names-file";

let read: OtherNames | null = null;

/** The bundled other names. They are nobody's to edit, so they are read once. */
export function bundledOtherNames(): OtherNames {
  read ??= readOtherNames(readFileSync(join("data", OTHER_NAMES_FILE), "utf8"));
  return read;
}
