import type { EditedHere } from "#lib/facts/edited-here";
import type { EditionId } from "#lib/facts/edition";
import {
  ENTRY_CODES,
  FACT_TABLES,
  type FactKind,
  type FactKinds,
  SEE_REFERENCES,
} from "#lib/facts/fact-tables";
import type { PublishedDescription } from "#lib/facts/facts";
import { type GoneGroups, REMOVE_GROUPS } from "#lib/facts/gone-groups";
import { DEEDS } from "#lib/facts/recorded-fields";
import { db, type Transaction } from "#lib/platform/db";
import type { Actor, Deed } from "#lib/record/entry";
import { recorded, subjectsLast, type WriteDeeds } from "#lib/record/record.db";

/** Facts of several kinds, each a list. */
export type FactLists = { [Kind in FactKind]?: readonly FactKinds[Kind][] };

interface FinishedImport {
  id: number;
  kind: string;
  fileName: string;
  sha256: string;
  importedAt: Date;
  report: unknown;
}

/** Where facts are read: as they are for everybody, or within a transaction. */
export type FactReader = Pick<Transaction, "$queryRawUnsafe" | "import">;

const KINDS = Object.keys(FACT_TABLES) as FactKind[];
const BATCH = 4_000;
/** The kinds under which an edit, and what a release hands on, raise the version of the data; they are not listed among imports. */
const EDIT = "edit";
const RELEASE = "release";

/** All facts of one kind as they are now. */
export function readFacts<Kind extends FactKind>(
  kind: Kind,
  from: FactReader = db(),
): Promise<FactKinds[Kind][]> {
  return from.$queryRawUnsafe<FactKinds[Kind][]>(FACT_TABLES[kind].select);
}

/** Facts were written by somebody else since an import was planned; plan it anew. */
export class PlanOutdated extends Error {
  override name = "PlanOutdated";
}

/**
 * Takes away and writes facts and records the import, all in one transaction: either everything is there afterwards,
 * with its record, or nothing.
 * @param options `deeds`: what else the record should tell, beside the import as such; `plannedAt`: the version of the
 *   data that the change was planned from; `within`: what else is written in the same transaction, last of all
 * @param onProgress how many facts were written of how many
 * @returns the import's number, which is the version of the data from now on
 * @throws PlanOutdated when the data is of another version than `plannedAt`; nothing was written
 */
export async function applyImport(
  run: { kind: string; fileName: string; sha256: string; report: object },
  change: { write: FactLists; remove: FactLists },
  by: Actor,
  options: {
    deeds?: Deed[];
    plannedAt?: number;
    within?: (transaction: Transaction, id: number) => Promise<void>;
  } = {},
  onProgress: (done: number, of: number) => void = () => {},
): Promise<number> {
  return recorded(
    by,
    async (transaction, record) => {
      await oneAtATime(transaction);
      if (options.plannedAt !== undefined && options.plannedAt !== (await dataVersion(transaction)))
        throw new PlanOutdated();
      await writeFacts(transaction, change, onProgress);
      const { id } = await transaction.import.create({ data: run, select: { id: true } });
      await record(
        {
          action: "imported a file",
          subjectKind: "import",
          subjectId: String(id),
          before: null,
          after: { kind: run.kind, file: run.fileName, sha256: run.sha256 },
          reason: null,
        },
        ...(options.deeds ?? []),
      );
      await options.within?.(transaction, id);
      return id;
    },
    { timeout: 600_000, maxWait: 30_000 },
  );
}

/** Whoever writes facts waits until nobody else does: what was read after this stays true until the end. */
async function oneAtATime(transaction: Transaction): Promise<void> {
  await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('facts'))`;
}

async function writeFacts(
  transaction: Transaction,
  change: { write: FactLists; remove: FactLists },
  onProgress: (done: number, of: number) => void = () => {},
): Promise<void> {
  const of = KINDS.reduce((sum, kind) => sum + (change.write[kind]?.length ?? 0), 0);
  let done = 0;
  const apply = async (statements: string[], items: readonly unknown[]) => {
    for (let at = 0; at < items.length; at += BATCH) {
      const batch = JSON.stringify(items.slice(at, at + BATCH));
      // The statements that need no facts ("create the index itself") take no parameter.
      for (const sql of statements)
        await transaction.$executeRawUnsafe(sql, ...(sql.includes("$1") ? [batch] : []));
    }
  };
  for (const kind of [...KINDS].reverse()) await apply(FACT_TABLES[kind].remove, change.remove[kind] ?? []);
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
}

/** Codes of entries in one edition; null for an entry that has none there. */
export interface CodesIn {
  edition: EditionId;
  of: { uid: string; code: string | null }[];
}

async function writeCodes(transaction: Transaction, { edition, of }: CodesIn): Promise<void> {
  for (let at = 0; at < of.length; at += BATCH) {
    const batch = JSON.stringify(of.slice(at, at + BATCH));
    for (const sql of ENTRY_CODES) await transaction.$executeRawUnsafe(sql, batch, edition);
  }
}

/** Kinds of fact that are edited here, fact by fact. */
export type EditedKind = "entries" | "descriptions";

const REVISIONS: Record<EditedKind, { read: string; raise: string; edited: string }> = {
  entries: {
    read: "SELECT revision FROM index_entry WHERE uid = $1",
    raise: "UPDATE index_entry SET revision = revision + 1 WHERE uid = $1",
    edited: "SELECT uid AS key FROM index_entry WHERE revision > 0",
  },
  descriptions: {
    read: `SELECT d.revision FROM description d JOIN classification_group g ON g.id = d.group_id
      WHERE g.edition_id || ' ' || g.code = $1`,
    raise: `UPDATE description d SET revision = revision + 1 FROM classification_group g
      WHERE g.id = d.group_id AND g.edition_id || ' ' || g.code = $1`,
    edited: `SELECT g.edition_id || ' ' || g.code AS key FROM description d
      JOIN classification_group g ON g.id = d.group_id WHERE d.revision > 0`,
  },
};

/** How often a fact was edited here; null when there is no such fact. @param key as `keyOf` gives it (plan-import) */
export async function readTimesEdited(
  kind: EditedKind,
  key: string,
  from: FactReader = db(),
): Promise<number | null> {
  const [row] = await from.$queryRawUnsafe<{ revision: number }[]>(REVISIONS[kind].read, key);
  return row?.revision ?? null;
}

/** The description of one group; null when it has none. */
export async function readDescription(
  edition: string,
  code: string,
  from: FactReader = db(),
): Promise<PublishedDescription | null> {
  const [row] = await from.$queryRawUnsafe<PublishedDescription[]>(
    `SELECT * FROM (${FACT_TABLES.descriptions.select}) fact WHERE edition = $1 AND code = $2`,
    edition,
    code,
  );
  return row ?? null;
}

/** What an import must leave alone. */
export async function readEditedHere(): Promise<EditedHere> {
  const keys = async (kind: EditedKind) => {
    const rows = await db().$queryRawUnsafe<{ key: string }[]>(REVISIONS[kind].edited);
    return new Set(rows.map((row) => row.key));
  };
  const [entries, descriptions, removed] = await Promise.all([
    keys("entries"),
    keys("descriptions"),
    subjectsLast("index-entry", DEEDS.removedEntry),
  ]);
  return { entries, descriptions, removed: new Set(removed) };
}

/** What somebody who edits facts can do, all of it in one transaction. */
export interface Editing {
  transaction: Transaction;
  record: WriteDeeds;
  /**
   * Writes and takes away facts; those named in `edited` count as edited once more. Groups that are gone are taken away
   * last, with all that is kept of them; `codes` are those of entries in one edition, of which nothing else changes.
   */
  apply(change: {
    write?: FactLists;
    remove?: FactLists;
    gone?: GoneGroups;
    edited?: { kind: EditedKind; key: string }[];
    codes?: CodesIn;
  }): Promise<void>;
  /**
   * What to do once the edit is there for everybody, with the versions of the data before it and after it. The edit is
   * answered when it is done.
   */
  afterwards(work: (before: number, version: number) => void | Promise<void>): void;
}

/**
 * Edits facts in the browser: one edit after another, each with its record and a new version of the data, so that
 * everything computed from the data is computed anew. An edit is no import and is not listed as one.
 * @param kind "release" where a release hands facts on
 */
export async function edited<T>(
  by: Actor,
  work: (editing: Editing) => Promise<T>,
  kind: typeof EDIT | typeof RELEASE = EDIT,
): Promise<T> {
  const afterwards: Parameters<Editing["afterwards"]>[0][] = [];
  const { result, before, version } = await recorded(
    by,
    async (transaction, record) => {
      await oneAtATime(transaction);
      const before = await dataVersion(transaction);
      let changed = false;
      const result = await work({
        transaction,
        record,
        apply: async ({ write = {}, remove = {}, gone, edited = [], codes }) => {
          changed = true;
          await writeFacts(transaction, { write, remove });
          if (codes) await writeCodes(transaction, codes);
          for (const sql of gone ? REMOVE_GROUPS : [])
            await transaction.$executeRawUnsafe(sql, gone?.edition, gone?.codes);
          for (const { kind, key } of edited) await transaction.$executeRawUnsafe(REVISIONS[kind].raise, key);
        },
        afterwards: (one) => afterwards.push(one),
      });
      if (!changed) return { result, before, version: before };
      const run = { kind, fileName: "", sha256: "", report: {} };
      return { result, before, version: (await transaction.import.create({ data: run })).id };
    },
    { timeout: 60_000, maxWait: 10_000 },
  );
  if (version !== before) for (const one of afterwards) await one(before, version);
  return result;
}

/** Number of the last import or edit: anything computed from the data stays true as long as it does. 0 before the first. */
export async function dataVersion(from: Pick<FactReader, "import"> = db()): Promise<number> {
  const { _max } = await from.import.aggregate({ _max: { id: true } });
  return _max.id ?? 0;
}

/** Imports so far, newest first. */
export function listImports(): Promise<FinishedImport[]> {
  return db().import.findMany({ where: { kind: { notIn: [EDIT, RELEASE] } }, orderBy: { id: "desc" } });
}

/** When facts were last edited here; null when they never were. */
export async function lastEdit(): Promise<Date | null> {
  const { _max } = await db().import.aggregate({ where: { kind: EDIT }, _max: { importedAt: true } });
  return _max.importedAt;
}
