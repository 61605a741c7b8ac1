import type { Actor, Deed } from "#lib/audit/entry";
import { recorded } from "#lib/audit/store";
import { db } from "#lib/db";
import { FACT_TABLES, type FactKind, type FactKinds, SEE_REFERENCES } from "#lib/workbook/fact-tables";

/** Facts of several kinds, each a list. */
export type FactLists = { [Kind in FactKind]?: FactKinds[Kind][] };

export interface FinishedImport {
  id: number;
  kind: string;
  fileName: string;
  sha256: string;
  importedAt: Date;
  report: unknown;
}

const KINDS = Object.keys(FACT_TABLES) as FactKind[];
const BATCH = 4_000;

/** All facts of one kind as they are now. */
export function readFacts<Kind extends FactKind>(kind: Kind): Promise<FactKinds[Kind][]> {
  return db().$queryRawUnsafe<FactKinds[Kind][]>(FACT_TABLES[kind].select);
}

/**
 * Takes away and writes facts and records the import, all in one transaction: either everything is there afterwards,
 * with its record, or nothing.
 * @param deeds what else the record should tell, beside the import as such
 * @param onProgress how many facts were written of how many
 * @returns the import's number, which is the version of the data from now on
 */
export async function applyImport(
  run: { kind: string; fileName: string; sha256: string; report: object },
  change: { write: FactLists; remove: FactLists },
  by: Actor,
  deeds: Deed[] = [],
  onProgress: (done: number, of: number) => void = () => {},
): Promise<number> {
  const of = KINDS.reduce((sum, kind) => sum + (change.write[kind]?.length ?? 0), 0);
  let done = 0;
  return recorded(
    by,
    async (transaction, record) => {
      const apply = async (statements: string[], items: unknown[]) => {
        for (let at = 0; at < items.length; at += BATCH) {
          const batch = JSON.stringify(items.slice(at, at + BATCH));
          // The statements that need no facts ("create the index itself") take no parameter.
          for (const sql of statements)
            await transaction.$executeRawUnsafe(sql, ...(sql.includes("$1") ? [batch] : []));
        }
      };
      for (const kind of [...KINDS].reverse())
        await apply(FACT_TABLES[kind].remove, change.remove[kind] ?? []);
      for (const kind of KINDS) {
        const items = change.write[kind] ?? [];
        for (let at = 0; at < items.length; at += BATCH) {
          const batch = items.slice(at, at + BATCH);
          await apply(FACT_TABLES[kind].write, batch);
          done += batch.length;
          onProgress(done, of);
        }
      }
      await apply([SEE_REFERENCES.clear, SEE_REFERENCES.write], change.write.entries ?? []);
      const { id } = await transaction.import.create({ data: run, select: { id: true } });
      await record({
        action: "imported a file",
        subjectKind: "import",
        subjectId: String(id),
        before: null,
        after: { kind: run.kind, file: run.fileName, sha256: run.sha256 },
        reason: null,
      });
      for (const deed of deeds) await record(deed);
      return id;
    },
    { timeout: 600_000, maxWait: 30_000 },
  );
}

/** Number of the last import: anything computed from the data stays true as long as it does. 0 before the first. */
export async function dataVersion(): Promise<number> {
  const { _max } = await db().import.aggregate({ _max: { id: true } });
  return _max.id ?? 0;
}

/** Imports so far, newest first. */
export function listImports(): Promise<FinishedImport[]> {
  return db().import.findMany({ orderBy: { id: "desc" } });
}
