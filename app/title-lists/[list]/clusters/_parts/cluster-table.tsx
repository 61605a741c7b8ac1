import { CountsPicture } from "#components/title-lists/counts-picture";
import { NearGroups } from "#components/title-lists/near-groups";
import { OutcomeLinks } from "#components/title-lists/outcome-links";
import { WideTable } from "#components/ui/wide-table";
import type { EditionWithGroups } from "#lib/classification/edition-with-groups";
import { count, quantity, share } from "#lib/platform/in-words";
import type { KeptCluster } from "#lib/title-lists/clusters/clusters.db";
import { clusterHref } from "#lib/title-lists/list-address";
import type { OutcomesOf } from "#lib/title-lists/outcomes/outcome";
import { codedLikeInWords, trendInWords } from "#lib/title-lists/outcomes/outcome-words";
import { periodInWords } from "#lib/title-lists/period";
import type { TitleList } from "#lib/title-lists/title-list";

/** Clusters of a list, each with how often it comes, since when, how that moves, what it is near and what became of it. */
export function ClusterTable(props: {
  list: TitleList;
  clusters: readonly KeptCluster[];
  edition: EditionWithGroups | null;
  madeOf: (cluster: KeptCluster) => OutcomesOf;
  caption: string;
}) {
  const { list, clusters, edition, madeOf, caption } = props;
  if (clusters.length === 0) return <p className="my-4 text-soft">There are none.</p>;
  return (
    <WideTable label="Clusters of titles">
      <table className="data-table min-w-[56rem]">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Titles</th>
            <th scope="col" className="number">
              Count
            </th>
            <th scope="col">By period</th>
            <th scope="col">First seen</th>
            <th scope="col">Trend</th>
            <th scope="col">Nearest groups</th>
            <th scope="col">Made of it</th>
          </tr>
        </thead>
        <tbody>
          {clusters.map((cluster) => (
            <tr key={cluster.number}>
              <th scope="row" className="text-left align-top font-normal">
                <a href={clusterHref(list.id, cluster.number)} className="font-semibold">
                  {cluster.title}
                </a>
                {cluster.titles > 1 && (
                  <span className="block text-soft">and {quantity(cluster.titles - 1, "more title")}</span>
                )}
                {cluster.coded.length > 0 && (
                  <span className="block text-soft">{codedLikeInWords(cluster)}, coded surely</span>
                )}
              </th>
              <td className="number">
                {count(cluster.total)}
                {cluster.total > 0 && cluster.unmatched < cluster.total && (
                  <span className="block text-soft">
                    {share(cluster.unmatched / cluster.total)} unmatched
                  </span>
                )}
              </td>
              <td>
                <CountsPicture counts={cluster.counts} />
              </td>
              <td className="whitespace-nowrap">{periodInWords(list.periods[cluster.firstSeen] ?? "")}</td>
              <td>{trendInWords(cluster, list.period)}</td>
              <td>
                <NearGroups nearest={cluster.nearest} edition={edition} />
              </td>
              <td>
                <OutcomeLinks {...madeOf(cluster)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  );
}
