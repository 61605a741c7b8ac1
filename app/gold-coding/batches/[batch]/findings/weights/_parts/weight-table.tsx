import { WideTable } from "#components/ui/wide-table";
import type { Named } from "#lib/gold-coding/findings/finding-words";
import type { WeightRow } from "#lib/gold-coding/findings/weights/weight-table";
import { count, share } from "#lib/platform/in-words";
import { listsBy } from "#lib/platform/lists-by";

/** Where the records of each group went, with the base that they are of. */
export function WeightTable(props: { rows: readonly WeightRow[]; source: Named; target: Named }) {
  const { rows, source, target } = props;
  if (rows.length === 0) return <p>No pair of groups has records that can be shown.</p>;
  const label = `${source.edition} to ${target.edition}`;
  return (
    <WideTable label={label}>
      <table className="data-table min-w-[52rem] print:min-w-0">
        <caption className="sr-only">{label}</caption>
        <thead>
          <tr>
            <th scope="col">{target.edition}</th>
            <th scope="col" className="number">
              Records
            </th>
            <th scope="col" className="number">
              Share
            </th>
            <th scope="col" className="number">
              Weighted
            </th>
            <th scope="col" className="number pr-0">
              Weighted share
            </th>
          </tr>
        </thead>
        {[...listsBy(rows, (row) => row.source)].map(([code, own]) => (
          <tbody key={code}>
            <tr>
              <th scope="rowgroup" colSpan={5} className="border-b border-line pt-3">
                <span className="code">{code}</span> {source.titleOf(code)}
                <span className="block font-normal text-soft">{baseInWords(own[0]!, target.edition)}</span>
              </th>
            </tr>
            {own.map((row) => (
              <tr key={row.target}>
                <th scope="row" className="border-b border-line font-normal">
                  <span className="code">{row.target}</span> {target.titleOf(row.target)}
                </th>
                <td className="number">{count(row.cases)}</td>
                <td className="number">{share(row.share)}</td>
                <td className="number">{count(row.weight)}</td>
                <td className="number pr-0">{share(row.weightedShare)}</td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </WideTable>
  );
}

function baseInWords({ base, rest }: WeightRow, target: string): string {
  if (!base || !rest) return "The base is not shown, as it would tell a small number.";
  const of = `${count(base.cases)} records, weighted ${count(base.weight)}`;
  return rest.cases === 0
    ? of
    : `${of}; ${count(rest.cases)} of them without a single group of ${target}, or not shown`;
}
