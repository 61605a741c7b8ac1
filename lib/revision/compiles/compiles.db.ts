import { promisify } from "node:util";
import { gunzip, gzip } from "node:zlib";
import { compileInput } from "#lib/compile/compile-input";
import { decisionsInEffect } from "#lib/compile/decisions/decision";
import { db } from "#lib/platform/db";
import { Refusal } from "#lib/platform/refusal";
import { versioned } from "#lib/platform/versioned";
import type { Actor } from "#lib/record/entry";
import { recorded } from "#lib/record/record.db";
import { type RemadeCompile, remakeFrom, sha256 } from "#lib/revision/compiles/remake";
import { protectedCodes } from "#lib/revision/protected-codes";
import { readBasis, readStoredRevision } from "#lib/revision/revision.db";

/** How many compiles that were made again are kept for the next who ask. */
const SLOTS = 8;

/** A compile that was kept, without what it was made from. */
export interface StoredCompile {
  id: number;
  revision: { id: string; title: string };
  /** SHA-256 of the input, and of the table as CSV, in hexadecimal. */
  inputHash: string;
  outputHash: string;
  rows: number;
  breaches: number;
  warnings: number;
  madeAt: Date;
  /** null where it was kept as the app started. */
  madeById: string | null;
  /** Why it was kept. */
  note: string;
}

const WITHOUT_INPUT = {
  id: true,
  revision: { select: { id: true, title: true } },
  inputHash: true,
  outputHash: true,
  rows: true,
  breaches: true,
  warnings: true,
  madeAt: true,
  madeById: true,
  note: true,
} as const;

/**
 * Keeps what the decisions of a revision come to now: the input, so that the table can be made again, with the hashes of
 * both. The input is read first and compiled as it was read, so that what is kept is of one moment whatever is decided
 * meanwhile. The same input is kept once.
 * @param note why: "a decision on Major Group 3, issue 4"
 * @returns the number of the compile, and whether it is another than were kept before
 * @throws Refusal when there is no such revision
 */
export async function keepCompile(
  by: Actor,
  revisionId: string,
  note: string,
): Promise<{ id: number; isNew: boolean }> {
  const input = await readInput(revisionId);
  const inputHash = sha256(input);
  const where = { revisionId_inputHash: { revisionId, inputHash } };
  const before = await db().storedCompile.findUnique({ where, select: { id: true } });
  if (before) return { id: before.id, isNew: false };
  const { rows, problems, outputHash } = remakeFrom(input);
  const breaches = problems.filter(({ severity }) => severity === "breach").length;
  const figures = { rows, breaches, warnings: problems.length - breaches };
  const packed = Uint8Array.from(await promisify(gzip)(input));
  return recorded(by, async (transaction, record) => {
    await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('stored_compile'))`;
    const meanwhile = await transaction.storedCompile.findUnique({ where, select: { id: true } });
    if (meanwhile) return { id: meanwhile.id, isNew: false };
    const hashes = { inputHash, outputHash };
    const { id } = await transaction.storedCompile.create({
      data: { revisionId, ...hashes, ...figures, input: packed, note, madeById: by.personId },
      select: { id: true },
    });
    await record({
      action: "kept a compile",
      subjectKind: "compile",
      subjectId: String(id),
      before: null,
      after: { revision: revisionId, ...hashes, ...figures },
      reason: note || null,
    });
    return { id, isNew: true };
  });
}

async function readInput(revisionId: string): Promise<string> {
  // What is decided is read in one statement.
  const [revision, basis] = await Promise.all([readStoredRevision(revisionId), readBasis(revisionId)]);
  if (!revision) throw new Refusal("There is no such revision. Choose one under Revisions.");
  const { decisions, proposals, papers } = revision;
  return compileInput(basis, decisionsInEffect(decisions, proposals, papers), protectedCodes(basis));
}

/** The compiles that were kept of a revision, newest first. */
export function listCompiles(revisionId: string): Promise<StoredCompile[]> {
  return db().storedCompile.findMany({
    where: { revisionId },
    select: WITHOUT_INPUT,
    orderBy: { id: "desc" },
    take: 500,
  });
}

/** One compile; null when there is none of that number. */
export async function readStoredCompile(id: number): Promise<StoredCompile | null> {
  if (!Number.isSafeInteger(id) || id < 1 || id >= 2 ** 31) return null;
  return db().storedCompile.findUnique({ where: { id }, select: WITHOUT_INPUT });
}

/** What a compile was made from, as the text that `readCompileInput` reads. */
export async function readStoredInput({ id }: Pick<StoredCompile, "id">): Promise<string> {
  const { input } = await db().storedCompile.findUniqueOrThrow({ where: { id }, select: { input: true } });
  return (await promisify(gunzip)(input)).toString("utf8");
}

/**
 * Compiles again from the stored input.
 * @throws Refusal when the table is not the one that was made then: this version of the app compiles otherwise
 */
export async function remake(stored: Pick<StoredCompile, "id" | "outputHash">): Promise<RemadeCompile> {
  const remade = versioned<RemadeCompile>(`remade compile ${stored.id % SLOTS}`);
  const again = await remade(stored.id, async () => remakeFrom(await readStoredInput(stored)));
  if (again.outputHash !== stored.outputHash)
    throw new Refusal(
      `Compile ${stored.id} was made by another version of the app, which makes another table of the same input. Make it again with the version of that time; the input is kept whole.`,
    );
  return again;
}
