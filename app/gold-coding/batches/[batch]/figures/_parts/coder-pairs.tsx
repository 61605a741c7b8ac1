import { EstimateCell } from "#components/gold-coding/figures/estimate-cells";
import { WideTable } from "#components/ui/wide-table";
import { readAgreementByPair } from "#lib/gold-coding/figures/agreement/agreement.db";
import { meanKappa } from "#lib/gold-coding/figures/agreement/kappa";
import type { FiguresOf } from "#lib/gold-coding/figures/batch-figures.db";
import { coefficientText, percentText } from "#lib/gold-coding/figures/figures-in-words";
import { count, quantity } from "#lib/platform/in-words";
import { FigureFile } from "./figure-file";
import { levelName } from "./figures-choices";

const MOST_SHOWN = 40;
const percent = (value: number | null) => percentText(value, true);

/** Cohen's kappa of each two coders, those with most records in common first. */
export async function CoderPairs({ of, level }: { of: FiguresOf; level: number }) {
  const pairs = await readAgreementByPair(of, level);
  if (pairs.length === 0) return null;
  const mean = meanKappa(pairs);
  const shown = pairs.slice(0, MOST_SHOWN);
  return (
    <section aria-labelledby="pairs" className="mt-9">
      <h2 id="pairs">By pair of coders</h2>
      {mean !== null && pairs.length > 1 && (
        <p className="max-w-3xl">
          The mean of Cohen’s kappa of all {quantity(pairs.length, "pair")} is{" "}
          <strong>{coefficientText(mean)}</strong>, each pair weighted by the records that it has in common.
        </p>
      )}
      <WideTable label="Agreement by pair of coders">
        <table className="data-table min-w-[40rem]">
          <caption>
            The same {levelName(of.levels[level]!)}
            {pairs.length > MOST_SHOWN &&
              `; the ${MOST_SHOWN} of ${quantity(pairs.length, "pair")} with most records in common`}
          </caption>
          <thead>
            <tr>
              <th scope="col">Coders</th>
              <th scope="col" className="number">
                Records
              </th>
              <th scope="col" className="number">
                Same answer
              </th>
              <th scope="col" className="number">
                Cohen’s kappa
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ one, other, records, percent: same, kappa }) => (
              <tr key={`${one} ${other}`}>
                <th scope="row">
                  {one} and {other}
                </th>
                <td className="number">{count(records)}</td>
                <EstimateCell estimate={same} text={percent} />
                <EstimateCell estimate={kappa} text={coefficientText} bar />
              </tr>
            ))}
          </tbody>
        </table>
      </WideTable>
      <FigureFile of={of} file="pairs" asked={{ level: of.levels[level]! }} />
    </section>
  );
}
