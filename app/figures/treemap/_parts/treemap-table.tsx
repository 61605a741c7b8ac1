import { GroupLink } from "#components/editions/group-link";
import { FigureValue } from "#components/figures/figure-value";
import { WideTable } from "#components/ui/wide-table";
import type { EditionWithGroups } from "#lib/classification/edition-with-groups";
import type { DataSet } from "#lib/facts/facts";
import type { Treemap } from "#lib/figures/treemap";
import { count, share } from "#lib/platform/in-words";

/** What a treemap shows, as a table; groups without a value are listed with why. */
export function TreemapTable(props: {
  map: Treemap;
  edition: EditionWithGroups;
  dataSet: DataSet;
  unit: string;
}) {
  const { map, edition, dataSet, unit } = props;
  return (
    <>
      {map.without.length > 0 && (
        <section aria-labelledby="not-drawn" className="mt-6">
          <h2 id="not-drawn">Not drawn</h2>
          <p className="text-soft">Their size is not published, which does not mean that it is nought.</p>
          <ul className="mt-1 grid gap-1">
            {map.without.map(({ group, figure }) => (
              <li key={group.code}>
                <GroupLink edition={edition.id} group={group} />:{" "}
                <FigureValue figure={figure ?? undefined} dataSet={dataSet} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="as-table" className="mt-6">
        <h2 id="as-table" className="mb-2">
          The same as a table
        </h2>
        <WideTable label="The same as a table">
          <table className="data-table max-w-3xl">
            <caption className="sr-only">Unit groups by size</caption>
            <thead>
              <tr>
                <th scope="col">Unit group</th>
                <th scope="col">In</th>
                <th scope="col" className="number first-letter:uppercase">
                  {unit}
                </th>
                <th scope="col" className="number">
                  Share
                </th>
              </tr>
            </thead>
            <tbody>
              {map.areas.map(({ group, branch, value }) => (
                <tr key={group.code}>
                  <th scope="row" className="border-b border-line text-left font-normal">
                    <GroupLink edition={edition.id} group={group} className="visited:text-accent" />
                  </th>
                  <td>
                    <span className="code">{branch.code}</span>
                  </td>
                  <td className="number">{count(value)}</td>
                  <td className="number">{share(value / map.total)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </WideTable>
      </section>
    </>
  );
}
