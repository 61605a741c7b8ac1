import { createHash } from "node:crypto";
import type { Actor } from "#lib/audit/entry";
import { readPublished } from "#lib/workbook/detect";
import type { FactKind } from "#lib/workbook/fact-tables";
import { heldFacts } from "#lib/workbook/held";
import { type Facts, planImport } from "#lib/workbook/plan-import";
import type { OnProgress } from "#lib/workbook/refusal";
import { type ImportReport, reportOf } from "#lib/workbook/report";
import { applyImport, readFacts } from "#lib/workbook/store";

/** What happened to one file. */
export interface ImportOutcome {
  report: ImportReport;
  /** Number of the import; null when the file changed nothing, which leaves no record. */
  id: number | null;
}

/**
 * Imports one published file: reads it, plans what it changes, and writes that in one transaction. A file that changes
 * nothing writes nothing.
 * @throws PublishedFileError when the file cannot be read at all
 */
export async function importFile(
  bytes: Uint8Array,
  fileName: string,
  by: Actor,
  onProgress: { reading?: OnProgress; writing?: (done: number, of: number) => void } = {},
): Promise<ImportOutcome> {
  const [editions, groups, dataSets] = await Promise.all([
    readFacts("editions"),
    readFacts("groups"),
    readFacts("dataSets"),
  ]);
  const held = heldFacts({ editions, groups, dataSets });
  const published = await readPublished(bytes, { held, onProgress: onProgress.reading });
  const plan = planImport(await current(Object.keys(published.facts) as FactKind[]), published);
  const report = reportOf(plan);
  const nothing = [plan.write, plan.remove].every((facts) =>
    Object.values(facts).every((list) => list.length === 0),
  );
  if (nothing) return { report, id: null };
  const record = {
    kind: plan.kind,
    fileName,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    report,
  };
  const id = await applyImport(
    record,
    { write: plan.write, remove: plan.remove },
    by,
    [],
    onProgress.writing,
  );
  return { report, id };
}

async function current(kinds: FactKind[]): Promise<Facts> {
  const facts: Facts = {};
  for (const kind of kinds) Object.assign(facts, { [kind]: await readFacts(kind) });
  return facts;
}
