import type { Table } from "#lib/files/table";
import { allClusters, allTitles, type KeptTitle } from "#lib/title-lists/clusters/clusters.db";
import { clusterTable, coverageTable, titleTable } from "#lib/title-lists/list-tables";
import { outcomesOf } from "#lib/title-lists/outcomes/outcomes.db";
import { STANDING_IDS, type Standing, type TitleList } from "#lib/title-lists/title-list";

/** The tables of a list that can be downloaded, by the name of the file. */
export const LIST_FILES = {
  coverage: {
    name: "Coverage",
    table: async (list: TitleList) =>
      list.came ? coverageTable(list, list.came) : { columns: [], rows: [] },
  },
  clusters: {
    name: "Clusters",
    async table(list: TitleList): Promise<Table> {
      const clusters = await allClusters(list.id);
      const madeOf = await outcomesOf(list.id, clusters);
      return clusterTable(list, clusters, (cluster) => {
        const { own, before } = madeOf(cluster);
        return [...own, ...before];
      });
    },
  },
  titles: { name: "Titles", table: (list: TitleList) => titlesOf(list, ["doubtful", "none"]) },
  "all-titles": { name: "All titles", table: (list: TitleList) => titlesOf(list, STANDING_IDS) },
} as const;
export type ListFile = keyof typeof LIST_FILES;

/** Titles of a list, the most frequent first. */
async function titlesOf(list: TitleList, standings: readonly Standing[]): Promise<Table> {
  const titles: KeptTitle[] = [];
  for await (const some of allTitles(list.id, standings)) for (const title of some) titles.push(title);
  titles.sort((a, b) => b.total - a.total || (a.key < b.key ? -1 : 1));
  return titleTable(list, titles);
}
