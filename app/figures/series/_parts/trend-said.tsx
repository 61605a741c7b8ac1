import type { Measure } from "#lib/facts/measure";
import type { SeriesPart } from "#lib/figures/across/series";
import { type NameOf, percent } from "#lib/figures/across/series-in-words";
import { trendOfPart } from "#lib/figures/across/trend-of-part";
import { amountInWords } from "#lib/figures/in-words";
import { TREND_TEST } from "#lib/figures/trend";

/** Whether the group grows in the newest edition that has figures, by the stated test, and what the test is. */
export function TrendSaid(props: { parts: readonly SeriesPart[]; measure: Measure; name: NameOf }) {
  const { parts, measure, name } = props;
  const last = parts.at(-1);
  if (!last) return null;
  const { verdict, why, rate, p, from, to } = trendOfPart(last);
  return (
    <div className="mt-3 max-w-3xl">
      <p>
        <strong>
          Trend within {name(last.edition)}: {verdict}
        </strong>
        {verdict === "not known"
          ? `, as ${why}.`
          : `, ${percent(rate ?? 0)} a year (p = ${(p ?? 1).toLocaleString("en-GB", { maximumFractionDigits: 3 })}).`}
        {from &&
          to &&
          ` The figures go from ${amountInWords(from.value, measure)} to ${amountInWords(to.value, measure)}.`}
      </p>
      <p className="mt-1 text-[0.94rem] text-soft">
        {TREND_TEST} No trend is taken over a change of edition.
      </p>
    </div>
  );
}
