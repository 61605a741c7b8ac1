import { db, type Transaction } from "#lib/platform/db";
import { Refusal } from "#lib/platform/refusal";
import type { PersonActor } from "#lib/record/entry";
import { recorded, type WriteDeeds } from "#lib/record/record.db";
import { factsOfRow } from "#lib/standards/register/standards.db";
import type { StandardFacts } from "#lib/standards/standard";

/** What can be said of two that are alike; before that they wait. */
export const PAIR_STATES = ["waiting", "merged", "apart", "overlap"] as const;
export type PairState = (typeof PAIR_STATES)[number];
export const PAIR_STATE_NAMES: Record<PairState, string> = {
  waiting: "waiting",
  merged: "merged",
  apart: "kept apart",
  overlap: "overlapping",
};

export interface LikePair {
  id: number;
  kind: "standards" | "suites";
  one: string;
  other: string;
  likeness: number;
  state: PairState;
  remains: string;
  reason: string;
  by: string | null;
  at: Date | null;
}

/** A pair of standards with their facts side by side, how many groups each is mapped to, or a pair of suites. */
export interface ShownPair extends LikePair {
  standards: [StandardFacts, StandardFacts] | null;
  /** Of two suites: how many standards each has. */
  sizes: [number, number] | null;
}

const PAGE = 10;

/** Pairs of a kind in a state, the likest first. @param page from 1 */
export async function listPairs(
  kind: LikePair["kind"],
  state: PairState,
  page: number,
): Promise<{ pairs: ShownPair[]; total: number; pages: number }> {
  const where = { kind, state };
  const [total, rows] = await Promise.all([
    db().likePair.count({ where }),
    db().likePair.findMany({
      where,
      orderBy: [{ likeness: "desc" }, { id: "asc" }],
      skip: (page - 1) * PAGE,
      take: PAGE,
    }),
  ]);
  const keys = rows.flatMap(({ one, other }) => [one, other]);
  const [standards, suites, people] = await Promise.all([
    kind === "standards" ? db().standard.findMany({ where: { key: { in: keys } } }) : [],
    kind === "suites"
      ? db().standard.groupBy({ by: ["suite"], where: { suite: { in: keys } }, _count: true })
      : [],
    db().person.findMany({
      where: { id: { in: rows.flatMap(({ decidedById }) => decidedById ?? []) } },
      select: { id: true, name: true },
    }),
  ]);
  const facts = new Map(standards.map((row) => [row.key, factsOfRow(row)]));
  const sizes = new Map(suites.map(({ suite, _count }) => [suite, _count]));
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const pairs = rows.map(({ decidedById, decidedAt, ...row }): ShownPair => {
    const [one, other] = [facts.get(row.one), facts.get(row.other)];
    return {
      ...row,
      kind,
      state: row.state as PairState,
      by: (decidedById && names.get(decidedById)) ?? null,
      at: decidedAt,
      standards: one && other ? [one, other] : null,
      sizes: kind === "suites" ? [sizes.get(row.one) ?? 0, sizes.get(row.other) ?? 0] : null,
    };
  });
  return { pairs, total, pages: Math.max(1, Math.ceil(total / PAGE)) };
}

/** The two of a pair; null where there is none of this id. */
export function readPair(id: number): Promise<{ one: string; other: string } | null> {
  return db().likePair.findUnique({ where: { id }, select: { one: true, other: true } });
}

/** The standards that somebody noted as overlapping with one, by its key: both remain. */
export async function overlappingWith(
  key: string,
): Promise<{ urn: string; title: string; reason: string }[]> {
  const pairs = await db().likePair.findMany({
    where: { kind: "standards", state: "overlap", OR: [{ one: key }, { other: key }] },
  });
  const keys = pairs.map(({ one, other }) => (one === key ? other : one));
  const standards = await db().standard.findMany({
    where: { key: { in: keys } },
    select: { key: true, urn: true, title: true },
    orderBy: { key: "asc" },
  });
  return standards.map(({ key: of, urn, title }) => ({
    ...{ urn, title },
    reason: pairs.find(({ one, other }) => one === of || other === of)?.reason ?? "",
  }));
}

/** How many pairs there are in each state. */
export async function countPairs(kind: LikePair["kind"]): Promise<Record<PairState, number>> {
  const rows = await db().likePair.groupBy({ by: ["state"], where: { kind }, _count: true });
  const counts = new Map(rows.map(({ state, _count }) => [state, _count]));
  return Object.fromEntries(PAIR_STATES.map((state) => [state, counts.get(state) ?? 0])) as Record<
    PairState,
    number
  >;
}

/**
 * Says of two that are alike what they are. Merged, one remains: the other's page leads there, and what was accepted of it
 * holds of the one that remains. What is said is remembered by their keys, for the next file.
 * @throws Refusal when somebody has said something else meanwhile, or what is of two kinds is to be merged
 */
export function decidePair(
  by: PersonActor,
  id: number,
  { state, remains, reason }: { state: Exclude<PairState, "waiting">; remains: string; reason: string },
): Promise<void> {
  return recorded(by, async (transaction, record) => {
    await transaction.$executeRaw`SELECT 1 FROM like_pair WHERE id = ${id} FOR UPDATE`;
    const pair = await transaction.likePair.findUnique({ where: { id } });
    if (!pair)
      throw new Refusal("This pair is not there any more: they are no longer alike. Load the page again.");
    if (pair.state !== "waiting")
      throw new Refusal(
        "Somebody has decided on this pair meanwhile. Load the page again to see what was said.",
      );
    if (state === "merged" && remains !== pair.one && remains !== pair.other)
      throw new Refusal("Choose which of the two remains.", "remains");
    if (state === "merged") await merge(transaction, pair, remains);
    await transaction.likePair.update({
      where: { id },
      data: {
        ...{ state, reason, decidedById: by.personId, decidedAt: new Date() },
        remains: state === "merged" ? remains : "",
      },
    });
    await recordPair(record, { ...pair, kind: pair.kind as LikePair["kind"] }, { state, remains, reason });
  });
}

async function merge(
  transaction: Transaction,
  { kind, one, other }: { kind: string; one: string; other: string },
  remains: string,
): Promise<void> {
  const goes = remains === one ? other : one;
  if (kind === "suites") {
    await transaction.standard.updateMany({
      where: { suite: goes },
      data: { suite: remains, changedAt: new Date() },
    });
    return;
  }
  const [kept, gone] = await Promise.all(
    [remains, goes].map((key) => transaction.standard.findUnique({ where: { key } })),
  );
  if (!kept || !gone)
    throw new Refusal("One of the two is not in the register any more. Load the page again.");
  if (kept.kind !== gone.kind)
    throw new Refusal(
      "A National Occupational Standard and an apprenticeship standard are not merged. Say that they overlap, or keep them apart.",
    );
  if (kept.mergedIntoId !== null)
    throw new Refusal(
      `${kept.urn} was itself merged into another. Choose the other one to remain.`,
      "remains",
    );
  // What led to the one that goes leads on to the one that remains.
  await transaction.standard.updateMany({
    where: { OR: [{ id: gone.id }, { mergedIntoId: gone.id }] },
    data: { mergedIntoId: kept.id },
  });
  await transaction.$executeRaw`
    INSERT INTO standard_mapping (standard_id, edition_id, code, origin, basis, confidence, sure, state, decided_by_id,
      decided_at, reason)
    SELECT ${kept.id}, edition_id, code, origin, left(basis || ' It was said of ' || ${gone.urn} || '.', 1200), confidence,
      sure, state, decided_by_id, decided_at, reason
    FROM standard_mapping WHERE standard_id = ${gone.id} AND state = 'accepted'
    ON CONFLICT (standard_id, edition_id, code) DO UPDATE SET state = 'accepted', decided_by_id = excluded.decided_by_id,
      decided_at = excluded.decided_at, reason = excluded.reason WHERE standard_mapping.state = 'waiting'`;
}

async function recordPair(
  record: WriteDeeds,
  pair: Pick<LikePair, "id" | "kind" | "one" | "other">,
  { state, remains, reason }: { state: Exclude<PairState, "waiting">; remains: string; reason: string },
): Promise<void> {
  const words = { merged: "merged two", apart: "kept two apart", overlap: "noted that two overlap" }[state];
  const after = { one: pair.one, other: pair.other, ...(state === "merged" && { remains }) };
  const deed = { before: null, after, reason };
  if (pair.kind === "suites") {
    await record({
      ...deed,
      action: `${words} suites`,
      subjectKind: "like-pair",
      subjectId: String(pair.id),
    });
    return;
  }
  for (const subjectId of [pair.one, pair.other])
    await record({ ...deed, action: `${words} standards`, subjectKind: "standard", subjectId });
}
