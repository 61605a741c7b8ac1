import { db } from "#lib/platform/db";
import { Refusal } from "#lib/platform/refusal";
import type { PersonActor } from "#lib/record/entry";
import { recorded } from "#lib/record/record.db";

/** A version of what coders are told. */
export interface GuidelineText {
  /** Versions are counted through, whatever they are of: one number says what all guidelines were at a time. */
  version: number;
  /** Null for the general ones. */
  batchId: string | null;
  text: string;
  /** Why it was written. */
  reason: string;
  publishedAt: Date;
}

/** What coders of a batch go by. */
export interface Guidelines {
  /** The newest version of either: kept with each decision. Null while there are none. */
  version: number | null;
  general: GuidelineText | null;
  ofBatch: GuidelineText | null;
}

const FIELDS = { version: true, batchId: true, text: true, reason: true, publishedAt: true } as const;

/**
 * What coders of a batch go by now, or went by when there was this version.
 * @param batchId null for the general ones alone
 */
export async function readGuidelines(batchId: string | null, version?: number): Promise<Guidelines> {
  const newest = await db().$queryRaw<GuidelineText[]>`
    SELECT DISTINCT ON (batch_id) version, batch_id AS "batchId", text, reason, published_at AS "publishedAt" FROM guideline
    WHERE (batch_id IS NULL OR batch_id = ${batchId}) AND version <= coalesce(${version}::int, version)
    ORDER BY batch_id, version DESC`;
  const general = newest.find((one) => one.batchId === null) ?? null;
  const ofBatch = newest.find((one) => one.batchId !== null) ?? null;
  return { version: Math.max(general?.version ?? 0, ofBatch?.version ?? 0) || null, general, ofBatch };
}

/** Every version of the general guidelines, or of a batch's own, the newest first. */
export function listGuidelines(batchId: string | null): Promise<GuidelineText[]> {
  return db().guideline.findMany({
    where: { batchId },
    orderBy: { version: "desc" },
    take: 200,
    select: FIELDS,
  });
}

/**
 * Writes a new version; older ones stay. @returns its number
 * @param seen the version that whoever writes had before them; 0 for none
 * @throws Refusal where somebody wrote one meanwhile, nothing is different, or there is no such batch
 */
export function writeGuideline(
  by: PersonActor,
  batchId: string | null,
  { seen, text, reason }: { seen: number; text: string; reason: string },
): Promise<number> {
  return recorded(by, async (transaction, record) => {
    if (batchId !== null && !(await transaction.batch.findUnique({ where: { id: batchId } })))
      throw new Refusal("There is no such batch any more. Go back to the batches.");
    await transaction.$executeRaw`LOCK TABLE guideline IN SHARE ROW EXCLUSIVE MODE`;
    const before = await transaction.guideline.findFirst({
      where: { batchId },
      orderBy: { version: "desc" },
      select: FIELDS,
    });
    if ((before?.version ?? 0) !== seen)
      throw new Refusal(
        "Somebody wrote a newer version meanwhile. Read it, and write yours from it: what you typed is below.",
        "text",
      );
    if (before?.text === text)
      throw new Refusal("Nothing is different from the version before. Change the text.", "text");
    const { _max } = await transaction.guideline.aggregate({ _max: { version: true } });
    const version = (_max.version ?? 0) + 1;
    await transaction.guideline.create({
      data: { batchId, version, text, reason, publishedById: by.personId },
    });
    await record({
      action: "wrote a guideline",
      subjectKind: "guideline",
      subjectId: batchId ?? "general",
      before: before && { version: before.version, text: before.text },
      after: { version, text },
      reason,
    });
    return version;
  });
}
