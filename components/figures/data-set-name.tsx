import type { DataSet } from "#lib/facts/facts";
import { dataSetHref } from "#lib/figures/figures-address";

/** A data set by its title, linked to its page. */
export function DataSetName({ dataSet }: { dataSet: Pick<DataSet, "id" | "title"> }) {
  return <a href={dataSetHref(dataSet.id)}>{dataSet.title}</a>;
}

/** Where a figure comes from: its data set, of what time, who published it, of whom. */
export function SourceLine({ dataSet }: { dataSet: DataSet }) {
  const { source, population } = dataSet;
  return (
    <p className="text-[0.92rem] text-soft">
      <DataSetName dataSet={dataSet} />
      {population && `: ${population}`}. Source: {source}.
    </p>
  );
}
