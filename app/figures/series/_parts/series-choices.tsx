import { SelectField } from "#components/ui/field";
import type { SeriesShown } from "#lib/releases/figures/series-shown.db";

/** Another series, measure or part of the people: a form that leads to the same page. */
export function SeriesChoices({ shown }: { shown: SeriesShown }) {
  const { asked, choices } = shown;
  return (
    <form
      method="get"
      aria-label="What is shown"
      className="no-print grid max-w-4xl items-end gap-4 sm:grid-cols-2 lg:grid-cols-4"
    >
      <input type="hidden" name="edition" value={asked.edition} />
      <input type="hidden" name="code" value={asked.code} />
      <SelectField
        label="Series"
        name="series"
        options={choices.series.map((name) => ({ value: name, name }))}
        defaultValue={asked.series}
      />
      <SelectField
        label="What is measured"
        name="measure"
        options={choices.measures.map(({ id, name }) => ({ value: id, name }))}
        defaultValue={asked.measure}
      />
      {choices.bySex && (
        <SelectField
          label="Men or women"
          name="sex"
          options={[
            { value: "", name: "men and women" },
            { value: "men", name: "men" },
            { value: "women", name: "women" },
          ]}
          defaultValue={asked.sex}
        />
      )}
      {choices.byHours && (
        <SelectField
          label="Full-time or part-time"
          name="hours"
          options={[
            { value: "", name: "all" },
            { value: "full-time", name: "full-time" },
            { value: "part-time", name: "part-time" },
          ]}
          defaultValue={asked.hours}
        />
      )}
      <button
        type="submit"
        className="min-h-11 rounded-md border border-ink bg-card px-4 font-semibold text-ink hover:bg-wash"
      >
        Show
      </button>
    </form>
  );
}
