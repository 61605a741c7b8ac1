import { EstimateCell, KeptBackCell } from "#components/gold-coding/figures/estimate-cells";
import { WideTable } from "#components/ui/wide-table";
import type { NamedRow } from "#lib/gold-coding/figures/agreement/agreement.db";
import type { AgreementBy } from "#lib/gold-coding/figures/agreement/agreement-table";
import { SPLIT_NAMES, type Split } from "#lib/gold-coding/figures/agreement/split";
import type { FiguresOf } from "#lib/gold-coding/figures/batch-figures.db";
import { coefficientText, percentText } from "#lib/gold-coding/figures/figures-in-words";
import { count } from "#lib/platform/in-words";
import { FigureFile } from "./figure-file";
import { levelName } from "./figures-choices";

/** Agreement at one level, a row for each queue, group, month … */
export function AgreementBySplit(props: {
  of: FiguresOf;
  by: Split;
  table: AgreementBy<NamedRow>;
  level: number;
  all: boolean;
}) {
  const { of, by, table, level, all } = props;
  const percent = (value: number | null) => percentText(value, all);
  return (
    <>
      <WideTable label={`Agreement by ${SPLIT_NAMES[by].toLowerCase()}`}>
        <table className="data-table min-w-[40rem]">
          <caption>The same {levelName(of.levels[level]!)}; below each figure, its 95% interval</caption>
          <thead>
            <tr>
              <th scope="col">{SPLIT_NAMES[by]}</th>
              <th scope="col" className="number">
                Records
              </th>
              <th scope="col" className="number">
                Same answer
              </th>
              <th scope="col" className="number">
                Alpha
              </th>
              <th scope="col" className="number">
                Alpha by shared digits
              </th>
            </tr>
          </thead>
          <tbody>
            {table.rows.map(({ row, name, agreement }) => {
              const figures = table.levels.includes(level) ? agreement?.levels[level] : undefined;
              return (
                <tr key={row}>
                  <th scope="row">{name}</th>
                  {agreement && figures ? (
                    <>
                      <td className="number">{count(agreement.records)}</td>
                      <EstimateCell estimate={figures.percent} text={percent} />
                      <EstimateCell estimate={figures.alpha} text={coefficientText} bar />
                      <EstimateCell estimate={figures.alphaByDigits} text={coefficientText} />
                    </>
                  ) : (
                    <KeptBackCell columns={4} />
                  )}
                </tr>
              );
            })}
          </tbody>
        </table>
      </WideTable>
      <FigureFile of={of} file="agreement-by" asked={{ by }} />
    </>
  );
}
