import { EstimateCell } from "#components/gold-coding/figures/estimate-cells";
import { WideTable } from "#components/ui/wide-table";
import { wilson } from "#lib/gold-coding/figures/estimate";
import { percentText } from "#lib/gold-coding/figures/figures-in-words";
import { count, dateInWords } from "#lib/platform/in-words";

/** Answers to gold checks month by month. */
export function CheckTable(props: {
  caption: string;
  first: string;
  rows: readonly { key: string; name: string; month: string; checks: number; right: number }[];
}) {
  const { caption, first, rows } = props;
  return (
    <WideTable label={caption}>
      <table className="data-table">
        <caption>{caption}; below each share, its 95% interval</caption>
        <thead>
          <tr>
            <th scope="col">{first}</th>
            <th scope="col">Month</th>
            <th scope="col" className="number">
              Checks
            </th>
            <th scope="col" className="number">
              Right
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, month, checks, right }) => (
            <tr key={key}>
              <th scope="row" className="font-normal">
                {name}
              </th>
              <td>{dateInWords(month)}</td>
              <td className="number">{count(checks)}</td>
              <EstimateCell
                estimate={wilson(right / checks, checks)}
                text={(value) => percentText(value, false)}
                bar
              />
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  );
}
