import { GroupLink } from "#components/editions/group-link";
import { FigureQuality, FigureValue } from "#components/figures/figure-value";
import { WideTable } from "#components/ui/wide-table";
import type { EditionWithGroups } from "#lib/classification/edition-with-groups";
import type { DataSet, Figure } from "#lib/facts/facts";
import type { Measure } from "#lib/facts/measure";

/** The figures of one measure and level, a group a row, those of all groups together first. */
export function FigureRows(props: {
  dataSet: DataSet;
  edition: EditionWithGroups;
  measure: Measure;
  figures: readonly Figure[];
  total: Figure | null;
}) {
  const { dataSet, edition, measure, figures, total } = props;
  const graded = figures.some(({ quality, cv }) => quality !== "" || cv !== null);
  if (figures.length === 0) return <p>There are no figures of these. Choose another level, or of whom.</p>;
  return (
    <WideTable label={measure.name}>
      <table className="data-table max-w-3xl">
        <caption>
          <span className="inline-block first-letter:uppercase">{measure.name}</span>
          {measure.unit !== measure.name && `, ${measure.unit}`}
        </caption>
        <thead>
          <tr>
            <th scope="col">Group</th>
            <th scope="col" className="number">
              Figure
            </th>
            {graded && <th scope="col">Quality</th>}
          </tr>
        </thead>
        <tbody>
          {[...(total ? [total] : []), ...figures].map((figure) => (
            <tr key={figure.code}>
              <th
                scope="row"
                className={`border-b border-line text-left ${figure.code === "" ? "" : "font-normal"}`}
              >
                {figure.code === "" ? (
                  "All groups"
                ) : (
                  <GroupLink
                    edition={edition.id}
                    group={edition.byCode.get(figure.code) ?? { code: figure.code, title: "" }}
                    className="visited:text-accent"
                  />
                )}
              </th>
              <td className="text-right">
                <FigureValue figure={figure} dataSet={dataSet} />
              </td>
              {graded && (
                <td>
                  <FigureQuality figure={figure} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  );
}
