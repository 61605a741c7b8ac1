import { WideTable } from "#components/ui/wide-table";
import { type Edition, shortTitleOf } from "#lib/facts/edition";
import { measureOf } from "#lib/facts/measure";
import type { DataSetHeld } from "#lib/figures/data-sets.db";
import { dataSetHref } from "#lib/figures/figures-address";
import { measureIn, timeInWords } from "#lib/figures/in-words";
import { count, listedWith } from "#lib/platform/in-words";

/** The data sets of figures: what each is of, from whom, and how much of it has values. */
export function DataSetTable(props: { dataSets: readonly DataSetHeld[]; editions: readonly Edition[] }) {
  const { dataSets, editions } = props;
  if (dataSets.length === 0) return <p>There are no data sets of figures.</p>;
  return (
    <WideTable label="Data sets">
      <table className="data-table min-w-[58rem] text-[0.94rem]">
        <caption>Data sets of figures by group</caption>
        <thead>
          <tr>
            <th scope="col">Data set</th>
            <th scope="col">Time</th>
            <th scope="col">Whom it is of</th>
            <th scope="col">Edition</th>
            <th scope="col">Measures</th>
            <th scope="col" className="number">
              Groups with values
            </th>
            <th scope="col" className="number">
              Groups without any
            </th>
            <th scope="col">Licence</th>
          </tr>
        </thead>
        <tbody>
          {dataSets.map((dataSet) => (
            <tr key={dataSet.id}>
              <th scope="row" className="max-w-72 border-b border-line text-left">
                <a href={dataSetHref(dataSet.id)}>{dataSet.title}</a>
                <span className="block font-normal text-soft">{dataSet.source}</span>
              </th>
              <td>{timeInWords(dataSet)}</td>
              <td>{dataSet.population}</td>
              <td>{dataSet.edition && shortTitleOf(dataSet.edition, editions)}</td>
              <td className="max-w-64">{measuresInWords(dataSet)}</td>
              <td className="number">{count(dataSet.groups)}</td>
              <td className="number">{count(dataSet.suppressed)}</td>
              <td>{dataSet.licence || "not said"}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  );
}

/** "employee jobs; hourly pay: median, 10th and 90th percentile": what is measured, each pay once. */
function measuresInWords(dataSet: DataSetHeld): string {
  const pays = new Map<string, number>();
  const others: string[] = [];
  for (const id of dataSet.measures) {
    const measure = measureOf(id);
    if (measure?.kind === "amount") pays.set(measure.variable, (pays.get(measure.variable) ?? 0) + 1);
    else others.push(measureIn(id, dataSet).name);
  }
  const paid = [...pays].map(([variable, statistics]) => {
    const name = measureOf(`${variable}:median`)?.name.replace(/^median /, "") ?? variable;
    return statistics === 1 ? name : `${name} (${count(statistics)} statistics)`;
  });
  return listedWith("and", [...others, ...paid]);
}
