import { SelectField, TextField } from "#components/ui/field";
import { CheckBoxes } from "#components/ui/form";
import { RadioChoices } from "#components/ui/radio-choices";
import { DATA_SET_STATUSES } from "#lib/facts/facts";
import { MEASURES, OWN_MEASURE, VARIABLES } from "#lib/facts/measure";
import { type FigureDetails, LONGEST_DETAIL } from "#lib/figures/import/figure-details";
import { KNOWN_SOURCES } from "#lib/figures/import/known-sources";
import { errorAt, type FormAnswer, ticked, typed } from "#lib/web/answer";

/** What is to be known of a table and does not stand in its rows. */
export function DetailFields(props: { details: FigureDetails; answer: FormAnswer | null; form: string }) {
  const { details, answer, form } = props;
  const field = (name: keyof FigureDetails) => ({
    name,
    defaultValue: typed(answer, form, name, String(details[name])),
    error: errorAt(answer, form, name),
  });
  const text = (name: keyof FigureDetails) => ({ ...field(name), maxLength: LONGEST_DETAIL });
  return (
    <section aria-labelledby="details" className="grid max-w-xl gap-5">
      <h2 id="details">What the figures are</h2>
      <RadioChoices
        legend="The cells are"
        name="content"
        chosen={typed(answer, form, "content", details.content)}
        error={errorAt(answer, form, "content")}
        choices={[
          { value: "figures", name: "figures" },
          { value: "cv", name: "coefficients of variation of figures that are held already, in per cent" },
        ]}
      />
      <SelectField
        label="Median, mean and percentiles are of"
        hint="Only where the table has such columns."
        {...field("variable")}
        options={[
          { value: "", name: "there are none" },
          ...VARIABLES.map(({ id, name, unit }) => ({ value: id, name: `${name} (${unit})` })),
        ]}
      />
      <TextField
        label="Time"
        hint="A year, a month or a span: 2023, 2023-04 or 2014-01/2016-09. Where a column says it, each time is a data set of its own."
        {...text("period")}
        className="max-w-64"
      />
      <SelectField
        label="Standing"
        {...field("status")}
        options={[
          { value: "", name: "not said" },
          ...DATA_SET_STATUSES.map((one) => ({ value: one, name: one })),
        ]}
      />
      <TextField label="Title of the data set" {...text("title")} />
      <TextField label="Source" hint="Who published it, and in which survey." {...text("source")} />
      <TextField
        label="Series"
        hint="Data sets of the same series are one time series. Leave it empty for none."
        list="known-series"
        {...text("series")}
      />
      <datalist id="known-series">
        {KNOWN_SOURCES.map(({ series }) => (
          <option key={series} value={series} />
        ))}
      </datalist>
      <TextField
        label="Whom or what it counts"
        hint="Such as “employee jobs, United Kingdom”."
        {...text("population")}
      />
      <TextField label="Licence" {...text("licence")} />
      <details open={details.measure !== "" || errorAt(answer, form, "measure") !== undefined || undefined}>
        <summary className="py-1.5 font-semibold text-accent">
          A column “Figure” without a measure of its own
        </summary>
        <div className="mt-3 grid gap-5">
          <SelectField
            label="It measures"
            {...field("measure")}
            options={[
              { value: "", name: "not used" },
              ...MEASURES.map(({ id, name, unit }) => ({ value: id, name: `${name} (${unit})` })),
              { value: OWN_MEASURE, name: "something else, named below" },
            ]}
          />
          <TextField label="Name of that measure" hint="Such as “vacancies”." {...text("ownMeasure")} />
          <TextField label="Its unit" hint="Such as “vacancies”, “£ an hour” or “%”." {...text("ownUnit")} />
          <CheckBoxes
            legend="Thousands"
            name="thousands"
            boxes={[
              {
                value: "yes",
                name: "The figures of that column are in thousands",
                checked: ticked(answer, form, "thousands", "yes", details.thousands),
              },
            ]}
          />
        </div>
      </details>
    </section>
  );
}
