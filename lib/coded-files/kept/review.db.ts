import type { CodedFile } from "#lib/coded-files/kept/coded-file";
import type { ReviewOrder } from "#lib/coded-files/kept/review-address";
import type { EditionId } from "#lib/facts/edition";
import { db } from "#lib/platform/db";
import { Refusal } from "#lib/platform/refusal";

/** A title whose code is to be looked at. */
export interface DoubtfulTitle {
  key: string;
  title: string;
  industry: string;
  /** How many rows have it, and the first of them as the file numbers it. */
  rows: number;
  firstRow: number;
  confidence: number;
  code: string;
  /** What somebody chose so far, by edition. */
  chosen: Readonly<Record<EditionId, string>>;
}

/** How many titles there are to be looked at, and how many of them were. */
export interface ReviewProgress {
  titles: number;
  rows: number;
  reviewed: number;
  /** Titles that were given a code, and the rows that have them. */
  given: number;
  givenRows: number;
}

export async function reviewProgress({ id }: Pick<CodedFile, "id">): Promise<ReviewProgress> {
  const [row] = await db().$queryRaw<ReviewProgress[]>`
    SELECT count(*)::int AS titles, coalesce(sum(rows), 0)::int AS rows, count(reviewed_at)::int AS reviewed,
      (count(*) FILTER (WHERE chosen <> '{}'))::int AS given,
      (coalesce(sum(rows) FILTER (WHERE chosen <> '{}'), 0))::int AS "givenRows"
    FROM doubtful_title WHERE file_id = ${id}`;
  return row!;
}

/** The next title that nobody has looked at; null where none is left. */
export async function nextDoubtful(
  { id }: Pick<CodedFile, "id">,
  order: ReviewOrder,
): Promise<DoubtfulTitle | null> {
  const found = await db().doubtfulTitle.findFirst({
    where: { fileId: id, reviewedAt: null },
    orderBy:
      order === "confidence"
        ? [{ confidence: "asc" }, { firstRow: "asc" }]
        : [{ rows: "desc" }, { firstRow: "asc" }],
  });
  return found && { ...found, chosen: (found.chosen ?? {}) as Record<EditionId, string> };
}

/**
 * Gives all rows with a title a code in one edition. The title is looked at once it has one in each edition of the work.
 * @throws Refusal where the file has no such title to look at
 */
export async function giveCode(
  file: Pick<CodedFile, "id">,
  key: string,
  { edition, code, editions }: { edition: EditionId; code: string; editions: readonly EditionId[] },
): Promise<void> {
  await db().$transaction(async (transaction) => {
    const [found] = await transaction.$queryRaw<{ chosen: Record<EditionId, string> | null }[]>`
      SELECT chosen FROM doubtful_title WHERE file_id = ${file.id} AND key = ${key} FOR UPDATE`;
    if (!found) throw new Refusal("The file has no such title to look at.");
    const chosen = { ...found.chosen, [edition]: code };
    const whole = editions.every((one) => chosen[one] !== undefined);
    await transaction.doubtfulTitle.update({
      where: { fileId_key: { fileId: file.id, key } },
      data: { chosen, reviewedAt: whole ? new Date() : null },
    });
  });
}

/** Leaves a title as it was found. */
export async function leaveTitle({ id }: Pick<CodedFile, "id">, key: string): Promise<void> {
  await db().doubtfulTitle.updateMany({
    where: { fileId: id, key },
    data: { chosen: {}, reviewedAt: new Date() },
  });
}

/** Puts the title that was looked at last back among those to look at. @returns whether there was one */
export async function takeBackLast({ id }: Pick<CodedFile, "id">): Promise<boolean> {
  const taken = await db().$executeRaw`
    UPDATE doubtful_title SET chosen = NULL, reviewed_at = NULL WHERE file_id = ${id} AND key = (
      SELECT key FROM doubtful_title WHERE file_id = ${id} AND reviewed_at IS NOT NULL
      ORDER BY reviewed_at DESC, key LIMIT 1)`;
  return taken === 1;
}

/** What was chosen, by the key of the title. */
export async function reviewedCodes({
  id,
}: Pick<CodedFile, "id">): Promise<Map<string, Readonly<Record<EditionId, string>>>> {
  const rows = await db().$queryRaw<{ key: string; chosen: Record<EditionId, string> }[]>`
    SELECT key, chosen FROM doubtful_title WHERE file_id = ${id} AND chosen <> '{}'`;
  return new Map(rows.map(({ key, chosen }) => [key, chosen]));
}
