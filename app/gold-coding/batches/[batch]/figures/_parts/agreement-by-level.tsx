import { EstimateCell, KeptBackCell } from "#components/gold-coding/figures/estimate-cells";
import { WideTable } from "#components/ui/wide-table";
import { LEVEL_NAMES, type Level } from "#lib/facts/edition";
import type { Agreement } from "#lib/gold-coding/figures/agreement/agreement";
import type { FiguresOf } from "#lib/gold-coding/figures/batch-figures.db";
import { coefficientText, percentText } from "#lib/gold-coding/figures/figures-in-words";
import { FigureFile } from "./figure-file";

/** Agreement of the whole batch, a row a level. */
export function AgreementByLevel(props: {
  of: FiguresOf;
  whole: Agreement;
  shown: readonly number[];
  all: boolean;
}) {
  const { of, whole, shown, all } = props;
  const percent = (value: number | null) => percentText(value, all);
  return (
    <section aria-labelledby="levels" className="mt-9">
      <h2 id="levels">At each level</h2>
      <WideTable label="Agreement at each level">
        <table className="data-table min-w-[34rem]">
          <caption>Below each figure, its 95% interval</caption>
          <thead>
            <tr>
              <th scope="col">Level</th>
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
            {of.levels.map((level, at) => (
              <tr key={level}>
                <th scope="row" className="first-letter:uppercase">
                  {LEVEL_NAMES[level as Level]?.many ?? level}
                </th>
                {shown.includes(at) ? (
                  <>
                    <EstimateCell estimate={whole.levels[at]?.percent} text={percent} />
                    <EstimateCell estimate={whole.levels[at]?.alpha} text={coefficientText} bar />
                    <EstimateCell estimate={whole.levels[at]?.alphaByDigits} text={coefficientText} />
                  </>
                ) : (
                  <KeptBackCell columns={3} />
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </WideTable>
      <FigureFile of={of} file="agreement" />
    </section>
  );
}
