import { DataSetName } from "#components/figures/data-set-name";
import { FigureValue } from "#components/figures/figure-value";
import { measureIn } from "#lib/figures/in-words";
import type { MedianPay } from "#lib/figures/median-pay.db";

/** The data set and measure that one column of pay is of. */
function columnOf({ dataSet, figure }: MedianPay): string {
  return `${dataSet.id} ${figure.measure}`;
}

/** The columns that pay of some groups needs: one for each data set and measure. */
export function payColumns(pays: readonly (readonly MedianPay[])[]): MedianPay[] {
  return [...new Map(pays.flat().map((pay) => [columnOf(pay), pay])).values()];
}

/** The headings of those columns: what is measured, in which unit, by which data set. */
export function PayHeadings({ columns }: { columns: readonly MedianPay[] }) {
  return columns.map((column) => {
    const { name, unit } = measureIn(column.figure.measure, column.dataSet);
    return (
      <th key={columnOf(column)} scope="col" className="max-w-44 text-right font-normal">
        <DataSetName dataSet={column.dataSet} />
        <span className="block text-soft">
          {name}, {unit}
        </span>
      </th>
    );
  });
}

/** The pay of one group under those columns. */
export function PayCells({ columns, pay }: { columns: readonly MedianPay[]; pay: readonly MedianPay[] }) {
  return columns.map((column) => {
    const own = pay.find((one) => columnOf(one) === columnOf(column));
    return (
      <td key={columnOf(column)} className="number">
        <FigureValue figure={own?.figure} dataSet={column.dataSet} />
      </td>
    );
  });
}
