import { readLookup } from "#lib/coding-index/coding-index.db";
import type { JobWork } from "#lib/jobs/job";
import { db, type Transaction } from "#lib/platform/db";
import { inPauses } from "#lib/platform/in-pauses";
import { quantity } from "#lib/platform/in-words";
import type { Value } from "#lib/record/entry";
import { type Cluster, clusterOf, type ListedForCluster } from "#lib/title-lists/clusters/cluster";
import { clusterSteps } from "#lib/title-lists/clusters/cluster-titles";
import { titleReader } from "#lib/title-lists/clusters/title-reading";
import { type ListCursor, type ListInput, partOf } from "#lib/title-lists/import/list-cursor";
import { KEPT_BACK, type TitleList } from "#lib/title-lists/title-list";
import { findTitleList, LONG_ENOUGH } from "#lib/title-lists/title-lists.db";

/** The most frequent titles without a sure code that are put into clusters: what memory holds. */
const MOST_CLUSTERED = 200_000;
/** The most frequent titles with a sure code that they are compared with. */
const MOST_SURE = 50_000;
/** Titles of outcomes that other lists have, the newest first. */
const MOST_KNOWN = 50_000;
/** So many are one statement. */
const BATCH = 10_000;

/** Puts the titles of a list that have no sure code into clusters. Done again, it makes the same. */
export async function makeClusters(
  work: JobWork<ListInput>,
  { id }: TitleList,
  { tally }: ListCursor & { stage: "cluster" },
): Promise<ListCursor> {
  await work.advance({ stage: "putting like titles together", ...partOf("cluster", 0) });
  const list = await findTitleList(id);
  const periods = list?.periods ?? [];
  const [titles, sure, all, known] = await Promise.all([
    readUnsure(id),
    readSure(id),
    totalsOf(id, periods.length),
    readKnown(id),
  ]);
  const reader = titleReader(await readLookup());
  // What has a code or an outcome joins those that have none: it begins no cluster that they are in.
  const given = [
    ...titles,
    ...sure.map((one) => ({ ...one, total: -1 / (1 + one.total) })),
    ...known.map((one) => ({ ...one, total: -2 })),
  ];
  const places = await inPauses(clusterSteps(given, reader));
  const likes: (number | null)[] = [];
  const clusters: Cluster[] = [];
  const numbers = new Map<string, number>();
  for (const members of places) {
    const own = members.flatMap((at) => titles[at] ?? []);
    if (own.length === 0) continue;
    const likest = members.flatMap((at) => known[at - titles.length - sure.length]?.outcome ?? []);
    const coded = members.flatMap((at) => (at < titles.length ? [] : (sure[at - titles.length] ?? [])));
    clusters.push(clusterOf(own, coded, periods, all));
    likes.push(likest[0] ?? null);
  }
  const order = clusters
    .map((_, at) => at)
    .sort(
      (a, b) => clusters[b]!.total - clusters[a]!.total || (clusters[a]!.key < clusters[b]!.key ? -1 : 1),
    );
  const rows = order.map((at, place) => {
    for (const key of clusters[at]!.keys) numbers.set(key, place + 1);
    return { number: place + 1, likeId: likes[at] ?? null, ...clusters[at]! };
  });
  const notClustered =
    titles.length < MOST_CLUSTERED ? 0 : Math.max(0, (await countUnsure(id)) - titles.length);
  const cursor: ListCursor = {
    stage: "finish",
    tally: { ...tally, clustered: titles.length, notClustered, clusters: rows.length },
  };
  await db().$transaction(async (transaction) => {
    await transaction.titleCluster.deleteMany({ where: { listId: id } });
    for (let at = 0; at < rows.length; at += BATCH)
      await keepClusters(transaction, id, rows.slice(at, at + BATCH));
    const numbered = [...numbers];
    for (let at = 0; at < numbered.length; at += BATCH)
      await keepNumbers(transaction, id, numbered.slice(at, at + BATCH));
    await work.advance(
      {
        stage: `${quantity(rows.length, "cluster")} made`,
        ...partOf("cluster", 1),
        cursor: cursor as unknown as Value,
      },
      transaction.$executeRawUnsafe.bind(transaction),
    );
  }, LONG_ENOUGH);
  return cursor;
}

function readUnsure(id: number): Promise<ListedForCluster[]> {
  return db().$queryRaw<ListedForCluster[]>`
    SELECT key, title, counts, total, first_seen AS "firstSeen", standing, code, confidence, next_code AS "nextCode",
      next_confidence AS "nextConfidence"
    FROM listed_title JOIN title_list ON title_list.id = list_id
    WHERE list_id = ${id} AND standing IN ('doubtful', 'none') AND (total >= least OR least <= 1)
    ORDER BY total DESC, key LIMIT ${MOST_CLUSTERED}`;
}

function readSure(id: number): Promise<{ key: string; title: string; code: string; total: number }[]> {
  return db().$queryRaw<{ key: string; title: string; code: string; total: number }[]>`
    SELECT key, title, code, total FROM listed_title JOIN title_list ON title_list.id = list_id
    WHERE list_id = ${id} AND standing = 'sure' AND (total >= least OR least <= 1)
    ORDER BY total DESC, key LIMIT ${MOST_SURE}`;
}

async function countUnsure(id: number): Promise<number> {
  const [row] = await db().$queryRaw<{ titles: number }[]>`
    SELECT count(*)::int AS titles FROM listed_title JOIN title_list ON title_list.id = list_id
    WHERE list_id = ${id} AND standing IN ('doubtful', 'none') AND (total >= least OR least <= 1)`;
  return row?.titles ?? 0;
}

/** What all titles of a list come to in each period: what a trend is measured against. */
export async function totalsOf(id: number, periods: number): Promise<(number | null)[]> {
  const sums = await db().$queryRaw<{ at: number; sum: number }[]>`
    SELECT at::int, sum(greatest(count, 0)) AS sum FROM listed_title, unnest(counts) WITH ORDINALITY AS counted(count, at)
    WHERE list_id = ${id} AND standing <> '' GROUP BY at`;
  const byPlace = new Map(sums.map(({ at, sum }) => [at, sum]));
  return Array.from({ length: periods }, (_, at) => byPlace.get(at + 1) ?? 0);
}

/** Titles of what was made of clusters of other lists, that are not in this one; each with its newest outcome. */
function readKnown(id: number): Promise<{ key: string; title: string; outcome: number }[]> {
  return db().$queryRaw<{ key: string; title: string; outcome: number }[]>`
    SELECT * FROM (
      SELECT DISTINCT ON (known.key) known.key, known.title, outcome_id AS outcome
      FROM outcome_title known JOIN title_outcome ON title_outcome.id = outcome_id
      WHERE list_id <> ${id} AND NOT EXISTS (SELECT 1 FROM listed_title WHERE list_id = ${id} AND listed_title.key = known.key)
      ORDER BY known.key, outcome_id DESC
    ) newest ORDER BY outcome DESC, key LIMIT ${MOST_KNOWN}`;
}

async function keepClusters(
  transaction: Transaction,
  listId: number,
  clusters: readonly (Cluster & { number: number; likeId: number | null })[],
): Promise<void> {
  await transaction.titleCluster.createMany({
    data: clusters.map(({ keys: _, trend, nearest, coded, ...cluster }) => ({
      ...cluster,
      listId,
      trend: trend.kind,
      p: trend.p,
      growth: trend.growth,
      counts: cluster.counts.map((count) => count ?? KEPT_BACK),
      nearest: nearest as object,
      coded: coded as object,
    })),
  });
}

async function keepNumbers(
  transaction: Transaction,
  listId: number,
  numbered: readonly (readonly [string, number])[],
): Promise<void> {
  await transaction.$executeRaw`
    UPDATE listed_title SET cluster = numbered.number
    FROM unnest(${numbered.map(([key]) => key)}::text[], ${numbered.map(([, number]) => number)}::int[])
      AS numbered(key, number)
    WHERE list_id = ${listId} AND listed_title.key = numbered.key`;
}
