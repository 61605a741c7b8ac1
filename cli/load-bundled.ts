import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { AT_START } from "#lib/audit/entry";
import { readBundled } from "#lib/workbook/bundled";
import { applyImport, listImports } from "#lib/workbook/store";

/** Fills an empty database with the facts under `data/`. A database that has had an import is left as it is. */
export async function loadBundled(log: (line: string) => void, directory = "data"): Promise<void> {
  if ((await listImports()).length > 0) return;
  log("loading SOC2010, SOC2020 and the coding index");
  let reported = 0;
  await applyImport(
    { kind: "bundled", fileName: "data", sha256: fingerprint(directory), report: {} },
    { write: readBundled(directory), remove: {} },
    AT_START,
    {},
    (done, of) => {
      if (done === of || done - reported >= 10_000) {
        reported = done;
        log(`  ${done.toLocaleString("en-GB")} of ${of.toLocaleString("en-GB")} facts`);
      }
    },
  );
}

function fingerprint(directory: string): string {
  const hash = createHash("sha256");
  for (const name of readdirSync(directory)
    .filter((file) => file.endsWith(".csv"))
    .sort())
    hash.update(name).update(readFileSync(join(directory, name)));
  return hash.digest("hex");
}
