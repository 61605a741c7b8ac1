import { address, ParameterReader, type Parameters } from "#lib/platform/parameters";
import { listHref } from "#lib/title-lists/list-address";
import { TRENDS, type TrendKind } from "#lib/title-lists/trend";

/** So many clusters are a page. */
export const PAGE_SIZE = 50;

export const CLUSTER_ORDERS = { count: "most frequent", growth: "fastest growing", first: "newest" } as const;
export type ClusterOrder = keyof typeof CLUSTER_ORDERS;

export const CLUSTERS_SHOWN = {
  waiting: "nothing made of them yet",
  decided: "something made of them",
  all: "all",
} as const;
export type ClustersShown = keyof typeof CLUSTERS_SHOWN;

/** Which clusters of a list are asked for. */
export interface ClustersAsked {
  order: ClusterOrder;
  show: ClustersShown;
  /** "" for any. */
  trend: TrendKind | "";
  /** Words of their titles. */
  q: string;
  page: number;
}

export const CLUSTERS_FIRST: ClustersAsked = { order: "count", show: "waiting", trend: "", q: "", page: 1 };

/** Reads what an address asks for, and what of it cannot be. */
export function readClustersAsked(parameters: Parameters) {
  const reader = new ParameterReader(parameters);
  const asked: ClustersAsked = {
    order: reader.choice("order", "The order", Object.keys(CLUSTER_ORDERS) as ClusterOrder[]) || "count",
    show: reader.choice("show", "What is shown", Object.keys(CLUSTERS_SHOWN) as ClustersShown[]) || "waiting",
    trend: reader.choice("trend", "The trend", Object.keys(TRENDS) as TrendKind[]),
    q: reader.text("q", "The words"),
    page: reader.page(),
  };
  return { asked, errors: reader.errors };
}

/** The page of a list’s clusters, as some are asked for. */
export function clustersHref(list: number, asked: Partial<ClustersAsked> = {}): string {
  const { order, show, trend, q, page } = { ...CLUSTERS_FIRST, ...asked };
  return address(listHref(list, "clusters"), {
    order: order === "count" ? undefined : order,
    show: show === "waiting" ? undefined : show,
    trend,
    q,
    page: page === 1 ? undefined : String(page),
  });
}
