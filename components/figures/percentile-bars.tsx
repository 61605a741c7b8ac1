import { FigureQuality, FigureValue } from "#components/figures/figure-value";
import { WideTable } from "#components/ui/wide-table";
import { amountId } from "#lib/facts/measure";
import type { Spread } from "#lib/figures/group-figures";
import { amountInWords, capitalised, measureIn } from "#lib/figures/in-words";
import {
  BAR_STATISTICS,
  type BarStatistic,
  type PercentileBar,
  percentileBars,
} from "#lib/figures/percentile-bar";
import { listedWith } from "#lib/platform/in-words";

const STATISTIC_WORDS: Record<BarStatistic, string> = {
  p10: "10th percentile",
  p25: "25th percentile",
  median: "median",
  p75: "75th percentile",
  p90: "90th percentile",
};

/** A spread to be drawn, with whom it is of. */
export interface NamedSpread {
  name: string;
  spread: Spread;
}

/** How pay is spread, as bars on one scale: of a group and of all together, with the same as a table. */
export function PercentileBars({ spreads, id }: { spreads: readonly NamedSpread[]; id: string }) {
  const [first] = spreads;
  if (!first) return null;
  const { bars, most } = percentileBars(spreads.map(({ spread }) => spread.statistics));
  const { variable, dataSet } = first.spread;
  const measure = measureIn(amountId(variable, "median"), dataSet);
  return (
    <figure aria-labelledby={`${id}-caption`}>
      <figcaption id={`${id}-caption`} className="mb-2 text-[0.94rem]">
        <span className="font-semibold">{capitalised(measureName(variable, first.spread))}</span>. The thin
        bar goes from the 10th to the 90th percentile, the broad one from the 25th to the 75th; the mark is
        the median.
      </figcaption>
      {spreads.map(({ name, spread }, at) => (
        <div key={name} className="mb-2">
          <p className="text-[0.92rem]">{name}</p>
          {bars[at] && <Bar bar={bars[at]} strong={at === 0} words={spreadInWords(name, spread)} />}
          {bars[at] && bars[at].missing.length > 0 && (
            <p className="text-[0.9rem] text-soft">
              Not drawn, as there is no figure:{" "}
              {listedWith(
                "and",
                bars[at].missing.map((one) => STATISTIC_WORDS[one]),
              )}
              .
            </p>
          )}
        </div>
      ))}
      {most > 0 && (
        <p aria-hidden="true" className="flex justify-between border-t border-rule text-[0.9rem] text-soft">
          <span>{amountInWords(0, { ...measure, decimals: 0 })}</span>
          <span>{amountInWords(most, { ...measure, decimals: 0 })}</span>
        </p>
      )}
      <details className="mt-1">
        <summary className="inline-block py-1.5 text-accent">The same as a table</summary>
        <SpreadTable spreads={spreads} unit={measure.unit} />
      </details>
    </figure>
  );
}

/** "hourly pay" of "median hourly pay". */
function measureName(variable: string, { dataSet }: Spread): string {
  return measureIn(amountId(variable, "median"), dataSet).name.replace(/^median /, "");
}

function spreadInWords(name: string, { statistics, variable, dataSet }: Spread): string {
  const measure = measureIn(amountId(variable, "median"), dataSet);
  const known = BAR_STATISTICS.flatMap((one) => {
    const value = statistics.get(one)?.value ?? null;
    return value === null ? [] : [`${STATISTIC_WORDS[one]} ${amountInWords(value, measure)}`];
  });
  return `${name}: ${known.length === 0 ? "no figures" : listedWith("and", known)}.`;
}

function Bar({ bar, strong, words }: { bar: PercentileBar; strong: boolean; words: string }) {
  const { whole, half, median } = bar;
  const fill = strong ? "fill-accent" : "fill-soft";
  return (
    <svg
      role="img"
      aria-label={words}
      viewBox="0 0 1000 24"
      preserveAspectRatio="none"
      className="block h-6 w-full border-b border-line print:[print-color-adjust:exact]"
    >
      {whole && (
        <rect
          x={1000 * whole.from}
          y="10"
          width={1000 * (whole.to - whole.from)}
          height="4"
          className={fill}
        />
      )}
      {half && (
        <rect
          x={1000 * half.from}
          y="5"
          width={1000 * (half.to - half.from)}
          height="14"
          className={strong ? "fill-accent-wash stroke-accent" : "fill-wash stroke-soft"}
          strokeWidth="1.5"
          vectorEffect="non-scaling-stroke"
        />
      )}
      {median !== null && (
        <line
          x1={1000 * median}
          x2={1000 * median}
          y1="1"
          y2="23"
          className="stroke-ink"
          strokeWidth="3"
          vectorEffect="non-scaling-stroke"
        />
      )}
    </svg>
  );
}

function SpreadTable({ spreads, unit }: { spreads: readonly NamedSpread[]; unit: string }) {
  return (
    <WideTable label="Pay as a table">
      <table className="data-table max-w-2xl text-[0.94rem]">
        <caption>In {unit}</caption>
        <thead>
          <tr>
            <th scope="col">Statistic</th>
            {spreads.map(({ name }) => (
              <th key={name} scope="col" className="text-right">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {BAR_STATISTICS.map((statistic) => (
            <tr key={statistic}>
              <th scope="row" className="first-letter:uppercase">
                {STATISTIC_WORDS[statistic]}
              </th>
              {spreads.map(({ name, spread }) => {
                const figure = spread.statistics.get(statistic);
                return (
                  <td key={name} className="text-right">
                    <FigureValue figure={figure} dataSet={spread.dataSet} />{" "}
                    {figure && <FigureQuality figure={figure} />}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  );
}
