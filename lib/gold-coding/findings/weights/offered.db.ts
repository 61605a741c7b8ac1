import type { EditionPair } from "#lib/facts/edition-pair";
import type { Sex } from "#lib/facts/facts";
import type { Batch } from "#lib/gold-coding/batches/batch";
import { readDualWeights } from "#lib/gold-coding/findings/weights/dual-weights.db";
import type { OfferedWeights } from "#lib/gold-coding/findings/weights/offered";
import { withoutSmall } from "#lib/gold-coding/findings/weights/small-counts";
import { db, type Transaction } from "#lib/platform/db";
import { onceARequest } from "#lib/platform/one-snapshot";
import { Refusal } from "#lib/platform/refusal";
import type { Deed, Fields, PersonActor } from "#lib/record/entry";
import { recorded } from "#lib/record/record.db";

/**
 * Offers the counts of a batch to the correspondence of its two editions, as they are now and without those under ten. What
 * was offered of it before is withdrawn.
 * @throws Refusal where there is nothing that can be offered, or nothing else than was
 */
export function offerWeights(by: PersonActor, batch: Batch): Promise<void> {
  return recorded(by, async (transaction, record) => {
    await transaction.$queryRaw`SELECT 1 FROM batch WHERE id = ${batch.id} FOR UPDATE`;
    const weights = await readDualWeights(batch);
    const [source = "", target = ""] = batch.editions;
    if (!weights)
      throw new Refusal("This batch is coded to one edition. Weights come from records coded to two.");
    const { cells, sources } = withoutSmall(weights);
    if (cells.length === 0)
      throw new Refusal(
        "No pair of groups can be offered yet: each needs ten settled records, and none or at least ten may be left over beside them, as fewer would be told. Offer the weights when more are settled.",
      );
    const counts = cells.map(({ source, target, sex, cases }) => ({ source, target, sex, count: cases }));
    const bases = sources.map(({ code, sex, cases }) => ({ edition: source, code, sex, base: cases }));
    const standing = await transaction.offeredWeights.findFirst({
      where: { batchId: batch.id, withdrawnAt: null },
      include: { counts: OF_COUNT, bases: OF_BASE },
    });
    if (standing && sameRows(standing.counts, counts) && sameRows(standing.bases, bases))
      throw new Refusal("These counts are offered already, and nothing is settled otherwise since.");
    if (standing) await withdraw(transaction, by, standing.id);
    const title = `Gold coding: ${batch.title}`;
    const records = cells.reduce((sum, { cases }) => sum + cases, 0);
    await transaction.offeredWeights.create({
      data: {
        ...{ batchId: batch.id, title, source, target, revisionId: batch.revisionId, records },
        offeredById: by.personId,
        counts: { createMany: { data: counts } },
        bases: { createMany: { data: bases } },
      },
    });
    const after = { title, editions: [source, target], records, pairs: counts.length };
    await record(deed(batch.id, "offered weights to the correspondence", after));
  });
}

/** Takes what a batch offers back. @throws Refusal where it offers nothing */
export function withdrawWeights(by: PersonActor, batch: string, reason: string): Promise<void> {
  return recorded(by, async (transaction, record) => {
    await transaction.$queryRaw`SELECT 1 FROM batch WHERE id = ${batch} FOR UPDATE`;
    const held = await transaction.offeredWeights.findFirst({ where: { batchId: batch, withdrawnAt: null } });
    if (!held) throw new Refusal("This batch offers no weights. They were withdrawn already.", "reason");
    await withdraw(transaction, by, held.id);
    await record({
      ...deed(batch, "withdrew weights from the correspondence", { records: held.records }),
      reason,
    });
  });
}

function withdraw(transaction: Transaction, by: PersonActor, id: number) {
  return transaction.offeredWeights.update({
    where: { id },
    data: { withdrawnAt: new Date(), withdrawnById: by.personId },
  });
}

/** What a batch offers now; null for nothing. */
export async function readOfferOf(
  batch: string,
): Promise<{ records: number; offeredAt: Date; pairs: number } | null> {
  const held = await db().offeredWeights.findFirst({
    where: { batchId: batch, withdrawnAt: null },
    select: { records: true, offeredAt: true, _count: { select: { counts: true } } },
  });
  return held && { records: held.records, offeredAt: held.offeredAt, pairs: held._count.counts };
}

/**
 * What batches offer to the correspondence of two editions, from the first to the second whichever way they were coded; in
 * order of their titles.
 * @param revision the one whose draft one of the editions is; null for editions that are released
 */
export function readOffered(
  { source, target }: EditionPair,
  revision: string | null,
): Promise<OfferedWeights[]> {
  return onceARequest(`offered weights ${source} ${target} ${revision}`, async () => {
    // What was coded to a draft is shown beside that draft, and beside the edition that it became.
    const finished = await db().revision.findMany({ where: { status: "finished" }, select: { id: true } });
    const coded = [...finished.map(({ id }) => id), ...(revision === null ? [] : [revision])];
    const rows = await db().offeredWeights.findMany({
      where: {
        withdrawnAt: null,
        AND: [
          { OR: [{ revisionId: null }, { revisionId: { in: coded } }] },
          {
            OR: [
              { source, target },
              { source: target, target: source },
            ],
          },
        ],
      },
      include: { counts: OF_COUNT, bases: OF_BASE },
      orderBy: [{ title: "asc" }, { id: "asc" }],
    });
    return rows.map(({ batchId, title, source: first, counts, bases }): OfferedWeights => {
      const turned = first !== source;
      return {
        id: `gold:${batchId}`,
        title,
        counts: counts.map((one) => ({
          sex: one.sex as OfferedWeights["counts"][number]["sex"],
          count: one.count,
          source: turned ? one.target : one.source,
          target: turned ? one.source : one.target,
        })),
        bases: bases.flatMap(({ edition, code, sex, base }) =>
          edition === source ? { source: code, sex: sex as Sex | "", base } : [],
        ),
      };
    });
  });
}

const OF_COUNT = { select: { source: true, target: true, sex: true, count: true } } as const;
const OF_BASE = { select: { edition: true, code: true, sex: true, base: true } } as const;

function sameRows(one: readonly object[], other: readonly object[]): boolean {
  const text = (rows: readonly object[]) =>
    rows.map((row) => JSON.stringify(Object.entries(row).sort())).sort();
  return text(one).join() === text(other).join();
}

function deed(batch: string, action: string, after: Fields): Deed {
  return { action, subjectKind: "batch", subjectId: batch, before: null, after, reason: null };
}
