import { db } from "#lib/platform/db";
import { readStandardEditions } from "#lib/standards/held-editions.db";
import type { MappingOrigin, MappingState } from "#lib/standards/mapping/mapping";

/** A mapping of a standard to a unit group, with what was said of it. */
export interface StandardMapping {
  id: number;
  edition: string;
  code: string;
  /** Title of the group; "" of an edition that has none of that code any more. */
  title: string;
  origin: MappingOrigin;
  basis: string;
  confidence: number | null;
  sure: boolean;
  state: MappingState;
  /** Name of who said it; null for nobody yet, or where it moved with the correspondence. */
  by: string | null;
  at: Date | null;
  reason: string;
}

const ORDER = [{ confidence: { sort: "desc", nulls: "last" } }, { code: "asc" }] as const;

async function asMappings(
  rows: Awaited<ReturnType<ReturnType<typeof db>["standardMapping"]["findMany"]>>,
): Promise<(StandardMapping & { standardId: number })[]> {
  const ids = [...new Set(rows.flatMap(({ decidedById }) => decidedById ?? []))];
  const people = await db().person.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const { held } = await readStandardEditions();
  const titles = new Map(held.map(({ id, byCode }) => [id, byCode]));
  return rows.map(({ editionId, decidedById, decidedAt, origin, state, movedFromId: _, ...row }) => ({
    ...row,
    edition: editionId,
    title: titles.get(editionId)?.get(row.code)?.title ?? "",
    origin: origin as MappingOrigin,
    state: state as MappingState,
    by: (decidedById && names.get(decidedById)) ?? null,
    at: decidedAt,
  }));
}

/** All mappings of a standard: of the newest edition first, then what waits, what was accepted, what was refused. */
export async function mappingsOf(standardId: number): Promise<StandardMapping[]> {
  const all = await asMappings(
    await db().standardMapping.findMany({ where: { standardId }, orderBy: [...ORDER] }),
  );
  const { held } = await readStandardEditions();
  const place = new Map(held.map(({ id }, at) => [id, at]));
  const rank: Record<MappingState, number> = { accepted: 0, waiting: 1, refused: 2 };
  return all.sort(
    (a, b) => (place.get(a.edition) ?? 99) - (place.get(b.edition) ?? 99) || rank[a.state] - rank[b.state],
  );
}

/** What a queue shows: all that waits, what is sure, what was divided by a release, or by what speaks for it. */
export const QUEUE_FILTERS = ["all", "sure", "doubtful", "divided"] as const;
export type QueueFilter = (typeof QUEUE_FILTERS)[number];

/** Conditions on mappings of a filter, as the database takes them. */
function conditionsOf(filter: QueueFilter) {
  const waiting = { state: "waiting", standard: { mergedIntoId: null } };
  if (filter === "sure") return { ...waiting, sure: true };
  if (filter === "doubtful") return { ...waiting, sure: false, origin: { not: "moved" } };
  return filter === "divided" ? { ...waiting, origin: "moved" } : waiting;
}

/** A standard whose groups wait for a person. */
export interface WaitingStandard {
  id: number;
  urn: string;
  title: string;
  suite: string;
  invented: boolean;
  occupations: string[];
  waiting: StandardMapping[];
  /** Codes that were accepted already. */
  accepted: string[];
}

/** How many standards and groups wait, by filter. */
export async function countWaiting(): Promise<Record<QueueFilter, number>> {
  const counts = await Promise.all(
    QUEUE_FILTERS.map((filter) => db().standardMapping.count({ where: conditionsOf(filter) })),
  );
  return Object.fromEntries(QUEUE_FILTERS.map((filter, at) => [filter, counts[at]!])) as Record<
    QueueFilter,
    number
  >;
}

/** The standards with groups that wait, in the order in which they came, so many on a page. */
export async function waitingStandards(
  filter: QueueFilter,
  { page, size }: { page: number; size: number },
): Promise<{ standards: WaitingStandard[]; total: number }> {
  const mappings = conditionsOf(filter);
  const where = { mergedIntoId: null, mappings: { some: mappings } };
  const [total, standards] = await Promise.all([
    db().standard.count({ where }),
    db().standard.findMany({
      where,
      select: { id: true, urn: true, title: true, suite: true, invented: true, occupations: true },
      orderBy: { id: "asc" },
      skip: (page - 1) * size,
      take: size,
    }),
  ]);
  const ids = standards.map(({ id }) => id);
  const [waiting, accepted] = await Promise.all([
    db()
      .standardMapping.findMany({
        where: { ...mappings, standardId: { in: ids } },
        orderBy: [...ORDER],
      })
      .then(asMappings),
    db().standardMapping.findMany({ where: { standardId: { in: ids }, state: "accepted" } }),
  ]);
  return {
    total,
    standards: standards.map((standard) => ({
      ...standard,
      waiting: waiting.filter(({ standardId }) => standardId === standard.id),
      accepted: accepted.filter(({ standardId }) => standardId === standard.id).map(({ code }) => code),
    })),
  };
}
