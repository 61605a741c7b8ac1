import { FigureQuality, FigureValue } from "#components/figures/figure-value";
import { WideTable } from "#components/ui/wide-table";
import type { DataSet, Figure } from "#lib/facts/facts";
import { CUTS } from "#lib/figures/import/cut";
import { measureIn } from "#lib/figures/in-words";

/** What a data set has of a group: a measure a row, and a column for whom it is of. */
export function FiguresOfDataSet({ dataSet, figures }: { dataSet: DataSet; figures: readonly Figure[] }) {
  const cuts = CUTS.filter((cut) => figures.some((one) => one.sex === cut.sex && one.hours === cut.hours));
  const measures = [...new Set(figures.map(({ measure }) => measure))];
  return (
    <WideTable label={dataSet.title}>
      <table className={`data-table text-[0.94rem] ${cuts.length > 3 ? "min-w-[52rem]" : "max-w-3xl"}`}>
        <caption className="sr-only">{dataSet.title}</caption>
        <thead>
          <tr>
            <th scope="col">Measure</th>
            <th scope="col">Unit</th>
            {cuts.map(({ id, name }) => (
              <th key={id} scope="col" className="text-right first-letter:uppercase">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {measures.map((id) => {
            const measure = measureIn(id, dataSet);
            return (
              <tr key={id}>
                <th scope="row" className="border-b border-line text-left font-normal first-letter:uppercase">
                  {measure.name}
                </th>
                <td className="text-soft">{measure.unit}</td>
                {cuts.map((cut) => {
                  const figure = figures.find(
                    (one) => one.measure === id && one.sex === cut.sex && one.hours === cut.hours,
                  );
                  return (
                    <td key={cut.id} className="text-right">
                      <FigureValue figure={figure} dataSet={dataSet} />{" "}
                      {figure && <FigureQuality figure={figure} />}
                    </td>
                  );
                })}
              </tr>
            );
          })}
        </tbody>
      </table>
    </WideTable>
  );
}
