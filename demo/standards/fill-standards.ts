import type { Cast } from "#demo/cast";
import { populationIn } from "#demo/gold-coding/survey-files";
import { PLAN } from "#demo/standards/plan";
import { readData } from "#lib/facts/data.db";
import { csvText } from "#lib/files/csv";
import { LARGEST_STANDARDS } from "#lib/jobs/largest-files";
import { storeFile } from "#lib/jobs/stored-file.db";
import { workOff } from "#lib/jobs/worker.db";
import type { Actor } from "#lib/record/entry";
import { decidePair, listPairs } from "#lib/standards/duplicates/pairs.db";
import { readStandardEditions } from "#lib/standards/held-editions.db";
import { lookIntoStandards } from "#lib/standards/import/sent-file.db";
import { takeStandardsFile } from "#lib/standards/import/standards-files.db";
import { STANDARDS_IMPORT } from "#lib/standards/import/standards-import.db";
import { startStandardsImport } from "#lib/standards/import/start-import.db";
import { INVENTED_HEADINGS, inventedStandards } from "#lib/standards/invented/invented-standards";
import { decideMappings } from "#lib/standards/mapping/decide.db";
import { STANDARDS_GROUPS } from "#lib/standards/mapping/find-groups-job.db";
import { waitingStandards } from "#lib/standards/mapping/mappings.db";
import { addPlanAction, addProgress } from "#lib/standards/plan/plan.db";

const STANDARDS = 200;

/**
 * A register of invented standards, by the deeds that people do: a list is imported, most of what is sure is accepted, one
 * pair is kept apart and others wait, and the plan has its actions.
 */
export async function fillStandards({ "working-group": by }: Pick<Cast, "working-group">): Promise<void> {
  const { newest } = await readStandardEditions();
  if (!newest) return;
  const population = populationIn(await readData(), newest.id);
  const rows = [[...INVENTED_HEADINGS], ...inventedStandards(population, { standards: STANDARDS, seed: 7 })];
  await importStandards(by, { name: "invented-standards.csv", text: csvText(rows) });
  const { standards } = await waitingStandards("sure", { page: 1, size: STANDARDS });
  const accepted = standards.slice(0, Math.ceil(standards.length * 0.7));
  const ids = accepted.flatMap(({ waiting }) => waiting.map(({ id }) => id));
  if (ids.length > 0) await decideMappings(by, ids, { state: "accepted", reason: "" });
  const [doubtful] = (await waitingStandards("doubtful", { page: 1, size: 1 })).standards;
  if (doubtful?.waiting[0])
    await decideMappings(by, [doubtful.waiting[0].id], {
      state: "refused",
      reason: "The title says what is done, and not in which occupation",
    });
  const { pairs } = await listPairs("standards", "waiting", 1);
  const last = pairs.at(-1);
  // Enough others wait.
  if (last && pairs.length > 1)
    await decidePair(by, last.id, {
      state: "apart",
      remains: "",
      reason: "The work is done in different places, with other risks",
    });
  for (const { draft, progress } of PLAN) {
    const id = await addPlanAction(by, draft);
    for (const [doneOn, text, status] of progress) await addProgress(by, id, { doneOn, text, status });
  }
}

/** Sends a list of standards and has it imported by the columns that are guessed, as somebody does in the browser. */
export async function importStandards(
  by: Actor,
  { name, text }: { name: string; text: string },
): Promise<void> {
  const kept = await storeFile(inOne(Buffer.from(text)), {
    name,
    owner: by.personId,
    most: LARGEST_STANDARDS,
  });
  const { columns, fingerprint } = await lookIntoStandards({ stored: kept.id }, "");
  const file = await takeStandardsFile(by, kept, columns.form);
  await startStandardsImport(by, file, { ...columns, fingerprint });
  await workOff({
    [STANDARDS_IMPORT.kind]: async () => STANDARDS_IMPORT,
    [STANDARDS_GROUPS.kind]: async () => STANDARDS_GROUPS,
  });
}

async function* inOne(content: Uint8Array): AsyncGenerator<Uint8Array> {
  yield content;
}
