import { CountsPicture } from "#components/title-lists/counts-picture";
import { WideTable } from "#components/ui/wide-table";
import { count, quantity } from "#lib/platform/in-words";
import type { KeptCluster, KeptTitle } from "#lib/title-lists/clusters/clusters.db";
import { listHref } from "#lib/title-lists/list-address";
import type { FastTrack } from "#lib/title-lists/outcomes/fast-track.db";
import { countInWords } from "#lib/title-lists/outcomes/outcome-words";
import { periodInWords } from "#lib/title-lists/period";
import { KEPT_BACK, STANDINGS, type TitleList } from "#lib/title-lists/title-list";

/** More titles than these stand in the files alone. */
const MOST_SHOWN = 200;

/** The titles of a cluster with their counts, together and each, and what other lists have of them. */
export function ClusterTitles(props: {
  list: TitleList;
  cluster: KeptCluster;
  titles: readonly KeptTitle[];
  track: FastTrack;
}) {
  const { list, cluster, titles, track } = props;
  return (
    <section aria-labelledby="titles" className="mt-8">
      <h2 id="titles">Its titles</h2>
      <CountsPicture counts={cluster.counts} className="my-3 h-24 w-full max-w-xl" />
      <WideTable label="Titles of the cluster by period">
        <table className="data-table min-w-[40rem]">
          <caption>
            {quantity(titles.length, "title")}
            {titles.length > MOST_SHOWN && `, the ${MOST_SHOWN} that come oftenest shown`}
          </caption>
          <thead>
            <tr>
              <th scope="col">Title</th>
              {list.periods.map((period) => (
                <th key={period} scope="col" className="number">
                  {periodInWords(period)}
                </th>
              ))}
              <th scope="col" className="number">
                In all
              </th>
              <th scope="col">Assigned</th>
              <th scope="col">Code</th>
            </tr>
          </thead>
          <tbody>
            {titles.slice(0, MOST_SHOWN).map((one) => (
              <tr key={one.key}>
                <th scope="row" className="text-left font-normal">
                  {one.title}
                </th>
                {one.counts.map((value, at) => (
                  <td key={list.periods[at]} className="number">
                    {countInWords(value)}
                  </td>
                ))}
                <td className="number">{count(one.total)}</td>
                <td>{STANDINGS[one.standing]}</td>
                <td className="code">{one.code}</td>
              </tr>
            ))}
            {titles.length > 1 && (
              <tr>
                <th scope="row" className="text-left">
                  Together
                </th>
                {cluster.counts.map((value, at) => (
                  <td key={list.periods[at]} className="number">
                    {countInWords(value)}
                  </td>
                ))}
                <td className="number">{count(cluster.total)}</td>
                <td />
                <td />
              </tr>
            )}
          </tbody>
        </table>
      </WideTable>
      {track.elsewhere.length > 0 && (
        <>
          <h3 className="mt-6">In other lists</h3>
          <ul className="list-disc pl-5">
            {track.elsewhere.map(({ list: id, name, periods, counts, titles: own, sure }) => (
              <li key={id}>
                <a href={listHref(id)}>{name}</a>: {quantity(own, "title")} of these
                {sure > 0 && `, ${count(sure)} coded surely`};{" "}
                {periods
                  .map((period, at) => {
                    const value = counts[at] ?? 0;
                    return `${periodInWords(period)} ${countInWords(value === KEPT_BACK ? null : value)}`;
                  })
                  .join(", ")}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
