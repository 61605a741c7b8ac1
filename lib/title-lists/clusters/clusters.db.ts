import { db } from "#lib/platform/db";
import type { CodedLike, NearGroup } from "#lib/title-lists/clusters/cluster";
import { type ClusterOrder, type ClustersAsked, PAGE_SIZE } from "#lib/title-lists/clusters/clusters-address";
import { countsKnown, type Standing } from "#lib/title-lists/title-list";
import type { TrendKind } from "#lib/title-lists/trend";
import type { Prisma } from "#prisma/client/client";

/** A cluster as it is kept. */
export interface KeptCluster {
  list: number;
  number: number;
  key: string;
  title: string;
  titles: number;
  /** By period of the list; null where they are kept back. */
  counts: (number | null)[];
  total: number;
  /** What of the total has no code that is more likely right than wrong. */
  unmatched: number;
  /** Place of the first period in which it comes. */
  firstSeen: number;
  trend: TrendKind;
  p: number | null;
  growth: number | null;
  nearest: NearGroup[];
  /** Titles of the list that are coded surely and are like it. */
  coded: CodedLike[];
  likeId: number | null;
}

/** A title of a list as it is kept. */
export interface KeptTitle {
  key: string;
  title: string;
  counts: (number | null)[];
  total: number;
  firstSeen: number;
  standing: Standing;
  code: string;
  confidence: number;
  nextCode: string;
  nextConfidence: number;
  cluster: number | null;
}

const ORDERS: Record<ClusterOrder, Prisma.TitleClusterOrderByWithRelationInput[]> = {
  count: [{ number: "asc" }],
  // What is too few to tell has no growth.
  growth: [{ growth: { sort: "desc", nulls: "last" } }, { number: "asc" }],
  first: [{ firstSeen: "desc" }, { number: "asc" }],
};

/** The clusters of a list that are asked for, a page of them, and how many there are. */
export async function listClusters(
  list: number,
  asked: ClustersAsked,
): Promise<{ clusters: KeptCluster[]; all: number }> {
  const decided = asked.show === "all" ? null : await decidedNumbers(list);
  const where: Prisma.TitleClusterWhereInput = {
    listId: list,
    ...(asked.trend !== "" && { trend: asked.trend }),
    ...(asked.q !== "" && { title: { contains: asked.q.replaceAll("\u0000", ""), mode: "insensitive" } }),
    ...(decided && { number: asked.show === "waiting" ? { notIn: decided } : { in: decided } }),
  };
  const [all, rows] = await Promise.all([
    db().titleCluster.count({ where }),
    db().titleCluster.findMany({
      where,
      orderBy: ORDERS[asked.order],
      skip: (asked.page - 1) * PAGE_SIZE,
      take: PAGE_SIZE,
    }),
  ]);
  return { clusters: rows.map(asCluster), all };
}

/** All clusters of a list, for a file. */
export async function allClusters(list: number): Promise<KeptCluster[]> {
  return (await db().titleCluster.findMany({ where: { listId: list }, orderBy: { number: "asc" } })).map(
    asCluster,
  );
}

/** One cluster; null where there is none of this number. */
export async function findCluster(list: number, number: number): Promise<KeptCluster | null> {
  const row = await db().titleCluster.findUnique({ where: { listId_number: { listId: list, number } } });
  return row && asCluster(row);
}

/** The titles of a cluster, the most frequent first. */
export async function titlesOfCluster(list: number, cluster: number): Promise<KeptTitle[]> {
  const rows = await db().listedTitle.findMany({
    where: { listId: list, cluster },
    orderBy: [{ total: "desc" }, { key: "asc" }],
  });
  return rows.map(asTitle);
}

/** Titles of a list in the order of their keys, some thousands at a time. */
export async function* allTitles(list: number, standings: readonly Standing[]): AsyncGenerator<KeptTitle[]> {
  for (let after = ""; ; ) {
    const rows = await db().listedTitle.findMany({
      where: { listId: list, key: { gt: after }, standing: { in: [...standings] } },
      orderBy: { key: "asc" },
      take: 10_000,
    });
    if (rows.length === 0) return;
    yield rows.map(asTitle);
    after = rows.at(-1)!.key;
  }
}

/** Numbers of the clusters of a list that something was made of, in this list or before. */
async function decidedNumbers(list: number): Promise<number[]> {
  const rows = await db().$queryRaw<{ number: number }[]>`
    SELECT number FROM title_cluster WHERE list_id = ${list} AND like_id IS NOT NULL
    UNION SELECT cluster FROM listed_title JOIN outcome_title USING (key) WHERE list_id = ${list} AND cluster IS NOT NULL`;
  return rows.map(({ number }) => number);
}

type ClusterRow = NonNullable<Awaited<ReturnType<ReturnType<typeof db>["titleCluster"]["findUnique"]>>>;
type TitleRow = NonNullable<Awaited<ReturnType<ReturnType<typeof db>["listedTitle"]["findUnique"]>>>;

function asCluster({ listId, counts, trend, nearest, coded, ...row }: ClusterRow): KeptCluster {
  return {
    ...row,
    list: listId,
    counts: countsKnown(counts),
    trend: trend as TrendKind,
    nearest: nearest as unknown as NearGroup[],
    coded: coded as unknown as CodedLike[],
  };
}

function asTitle({ listId: _, counts, standing, ...row }: TitleRow): KeptTitle {
  return { ...row, counts: countsKnown(counts), standing: standing as Standing };
}
