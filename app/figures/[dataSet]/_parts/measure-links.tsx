import { ChoiceLinks } from "#components/ui/choice-links";
import type { Measure } from "#lib/facts/measure";
import type { DataSetHeld } from "#lib/figures/data-sets.db";
import { measureIn, statisticInWords } from "#lib/figures/in-words";

/** What a data set measures: the things measured, and of the pay that is chosen its statistics. */
export function MeasureLinks(props: {
  dataSet: DataSetHeld;
  chosen: Measure;
  href: (measure: string) => string;
}) {
  const { dataSet, chosen, href } = props;
  const measures = dataSet.measures.map((id) => measureIn(id, dataSet));
  const things = [...new Map(measures.toReversed().map((one) => [one.variable, one])).values()].toReversed();
  const statistics = measures.filter((one) => one.variable === chosen.variable);
  return (
    <>
      <ChoiceLinks
        id="measure"
        label="Measure"
        choices={things.map((one) => ({
          name:
            one.kind === "amount" ? one.name.replace(/^(median|mean|\d+th percentile of) /, "") : one.name,
          href: href(one.id),
          chosen: one.variable === chosen.variable,
        }))}
      />
      {statistics.length > 1 && (
        <ChoiceLinks
          id="statistic"
          label="Statistic"
          choices={statistics.map((one) => ({
            name: statisticInWords(one),
            href: href(one.id),
            chosen: one.id === chosen.id,
          }))}
        />
      )}
    </>
  );
}
