import { WideTable } from "#components/ui/wide-table";
import type { Figure, Suppressed } from "#lib/facts/facts";
import { measureOf } from "#lib/facts/measure";
import type { ChosenEstimates } from "#lib/microdata/analyses/chosen-estimates";
import { count } from "#lib/platform/in-words";

const WHY: Record<Suppressed, string> = {
  unreliable: "not told: too uncertain",
  disclosive: "not told: too few records",
  "not applicable": "there is none",
  "nil or negligible": "nil or negligible",
  "not given": "not given",
};

/** Estimates of groups, each with how sure it is and how many records it is of. */
export function EstimateTable({
  chosen,
  titles,
}: {
  chosen: ChosenEstimates;
  titles: ReadonlyMap<string, string>;
}) {
  const measure = measureOf(chosen.measure);
  return (
    <WideTable label="Estimates">
      <table className="data-table max-w-4xl">
        <caption>
          {measure?.name ?? chosen.measure}, {measure?.unit}, {chosen.who || "everybody"}
        </caption>
        <thead>
          <tr>
            <th scope="col">Group</th>
            <th scope="col" className="text-right">
              Value
            </th>
            <th scope="col" className="text-right">
              Coefficient of variation
            </th>
            <th scope="col">Quality</th>
            <th scope="col" className="text-right">
              Records
            </th>
          </tr>
        </thead>
        <tbody>
          {chosen.figures.map((figure) => (
            <tr key={figure.code}>
              <th scope="row" className="text-left font-normal">
                {figure.code === "" ? "All occupations" : `${figure.code} ${titles.get(figure.code) ?? ""}`}
              </th>
              <td className="text-right">{valueInWords(figure, measure?.decimals ?? 2)}</td>
              <td className="text-right">{figure.cv === null ? "" : `${figure.cv}%`}</td>
              <td>{figure.quality}</td>
              <td className="text-right">{figure.base === null ? "" : count(figure.base)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  );
}

function valueInWords({ value, suppressed }: Figure, decimals: number) {
  if (value === null) return <span className="text-soft">{suppressed && WHY[suppressed]}</span>;
  return value.toLocaleString("en-GB", { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
}
