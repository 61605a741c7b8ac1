import { indexEditions, mainEdition } from "#lib/facts/index-editions";
import { csvText } from "#lib/files/csv";
import { populationOf } from "#lib/gold-coding/synthetic/population";
import { readBundled } from "#lib/imports/bundled/bundled";
import type { JobKind, JobWork } from "#lib/jobs/job";
import { storeFile } from "#lib/jobs/stored-file.db";
import { workOff } from "#lib/jobs/worker.db";
import { closeDb, db } from "#lib/platform/db";
import { AT_TERMINAL } from "#lib/record/entry";
import type { ComparedStandard } from "#lib/standards/duplicates/like-standards";
import { likeStandards } from "#lib/standards/duplicates/like-standards";
import { lookIntoStandards } from "#lib/standards/import/sent-file.db";
import { takeStandardsFile } from "#lib/standards/import/standards-files.db";
import { STANDARDS_IMPORT } from "#lib/standards/import/standards-import.db";
import { startStandardsImport } from "#lib/standards/import/start-import.db";
import { INVENTED_HEADINGS, inventedStandards } from "#lib/standards/invented/invented-standards";
import { STANDARDS_GROUPS } from "#lib/standards/mapping/find-groups-job.db";

/** So many National Occupational Standards are published, in round figures. */
export const STANDARDS = 20_000;

/**
 * A list of invented standards imported, their unit groups looked for, and pairs that are alike found: seconds of each and
 * the most memory that the process had until then, in MB. All in one process, which holds the lookup as a worker does.
 * @param databaseUrl of a copy of the prepared database
 */
export async function benchStandards(databaseUrl: string, standards = STANDARDS): Promise<void> {
  process.env.DATABASE_URL = databaseUrl;
  const figures: Record<string, { seconds: string; "MB at most": number; of: string }> = {};
  const measured = async <T>(
    name: string,
    work: () => T | Promise<T>,
    of: (result: T) => string,
  ): Promise<T> => {
    const began = performance.now();
    const result = await work();
    figures[name] = {
      seconds: ((performance.now() - began) / 1_000).toFixed(1),
      "MB at most": Math.round(process.resourceUsage().maxRSS / 1_024),
      of: of(result),
    };
    return result;
  };
  const timed =
    <Input>(kind: JobKind<Input>, name: string, of: () => Promise<string>) =>
    async () => ({
      kind: kind.kind,
      run: async (work: JobWork<Input>) => {
        let said = "";
        return measured(
          name,
          async () => {
            const outcome = await kind.run(work);
            said = await of();
            return outcome;
          },
          () => said,
        );
      },
    });
  try {
    await send(standards);
    await workOff({
      [STANDARDS_IMPORT.kind]: timed(
        STANDARDS_IMPORT,
        "import",
        async () => `${await db().standard.count()} standards`,
      ),
      [STANDARDS_GROUPS.kind]: timed(
        STANDARDS_GROUPS,
        "unit groups and pairs",
        async () => `${await db().standardMapping.count()} groups, ${await db().likePair.count()} pairs`,
      ),
    });
    const compared = (await db().standard.findMany()) as unknown as ComparedStandard[];
    await measured(
      "pairs alone",
      () => likeStandards(compared),
      ({ length }) => `${length} pairs`,
    );
    console.log("\nA register of invented occupational standards");
    console.table(figures);
  } finally {
    await closeDb();
  }
}

async function send(standards: number): Promise<void> {
  const facts = readBundled();
  const edition = mainEdition(indexEditions(facts));
  if (!edition) throw new Error("The index has codes of no edition.");
  const rows = [[...INVENTED_HEADINGS], ...inventedStandards(populationOf(facts, edition), { standards })];
  const kept = await storeFile(inOne(Buffer.from(csvText(rows))), {
    name: "standards.csv",
    owner: null,
    most: 2 ** 30,
  });
  const { columns, fingerprint } = await lookIntoStandards({ stored: kept.id }, "");
  const file = await takeStandardsFile(AT_TERMINAL, kept, columns.form);
  await startStandardsImport(AT_TERMINAL, file, { ...columns, fingerprint });
}

async function* inOne(content: Uint8Array): AsyncGenerator<Uint8Array> {
  yield content;
}
