import { Button } from "#components/ui/button";
import { SelectField } from "#components/ui/field";
import { measureOf } from "#lib/facts/measure";
import type { ChosenEstimates } from "#lib/microdata/analyses/chosen-estimates";

/** Chooses which estimates are shown. */
export function EstimateFilter(props: { action: string; chosen: ChosenEstimates; measures: string[] }) {
  const { action, chosen, measures } = props;
  return (
    <form action={action} aria-label="Which estimates" className="mb-5 flex flex-wrap items-end gap-4">
      <SelectField
        label="Estimate"
        name="measure"
        defaultValue={chosen.measure}
        options={measures.map((value) => ({ value, name: measureOf(value)?.name ?? value }))}
      />
      <SelectField
        label="Groups by"
        name="level"
        defaultValue={String(chosen.level)}
        options={chosen.levels.map((level) => ({
          value: String(level),
          name: level === 1 ? "1 digit" : `${level} digits`,
        }))}
      />
      <SelectField
        label="Of whom"
        name="who"
        defaultValue={chosen.who}
        options={chosen.people.map((value) => ({ value, name: value === "" ? "everybody" : value }))}
      />
      <Button look="secondary">Show</Button>
    </form>
  );
}
