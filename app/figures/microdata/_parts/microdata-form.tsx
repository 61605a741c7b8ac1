import { TextArea, TextField } from "#components/ui/field";
import { CheckBoxes, PostForm } from "#components/ui/form";
import { FormButtons } from "#components/ui/form-buttons";
import { RadioChoices } from "#components/ui/radio-choices";
import { LARGEST_MICRODATA } from "#lib/jobs/largest-files";
import { MICRODATA_PATH } from "#lib/microdata/analyses/asked-analysis";
import { BELOW_LIVING, BELOW_MINIMUM, JOBS } from "#lib/microdata/layout/measures";
import { LEGAL_MINIMA } from "#lib/microdata/low-pay/rates";
import { RATE_FIELDS } from "#lib/microdata/low-pay/typed-rates";
import { count, listedWith } from "#lib/platform/in-words";
import { errorAt, type FormAnswer, ticked, typed } from "#lib/web/answer";

const FORM = "microdata";

const MEASURES = [
  { value: "annual-pay", name: "Annual gross pay (agp)" },
  { value: "weekly-pay", name: "Weekly gross pay (gpay)" },
  { value: "hourly-pay", name: "Hourly pay (he)" },
  { value: "hourly-pay-excluding-overtime", name: "Hourly pay excluding overtime (hexo)" },
  { value: "paid-hours", name: "Weekly paid hours (thrs)" },
  { value: JOBS, name: "Number of jobs, which is indicative only" },
  { value: BELOW_MINIMUM, name: "Share of jobs below the legal minimum" },
  { value: BELOW_LIVING, name: "Share of jobs below the living wage" },
];
/** Ticked at first. */
const FIRST = ["annual-pay", "hourly-pay"];
const BY = [
  { value: "nobody else", name: "Occupation alone" },
  { value: "sex", name: "Occupation and sex" },
  { value: "hours", name: "Occupation, and full or part time" },
  { value: "both", name: "Occupation, sex, and full or part time" },
];

/** What is to be estimated of which files. */
export function MicrodataForm({ answer }: { answer: FormAnswer | null }) {
  const error = (field: string) => errorAt(answer, FORM, field);
  const was = (field: string, otherwise = "") => typed(answer, FORM, field, otherwise);
  const years = listedWith(
    "and",
    LEGAL_MINIMA.map(({ year }) => String(year)),
  );
  return (
    <PostForm to={`${MICRODATA_PATH}/send`} withFile label="Microdata to analyse">
      <TextField
        label="File of microdata"
        hint={`CSV with the documented variables by name, at most ${count(LARGEST_MICRODATA / 1024 / 1024)} MB.`}
        type="file"
        accept=".csv,text/csv"
        name="file"
        error={error("file")}
        className="py-2"
      />
      <TextField
        label="File of the year after (optional)"
        hint="With it the change in continuous employment is estimated, of the first pay that you choose."
        type="file"
        accept=".csv,text/csv"
        name="next"
        error={error("next")}
        className="py-2"
      />
      <TextField
        label="Where the microdata come from"
        hint="It stands beside every figure, such as “Annual Survey of Hours and Earnings 2017, provisional, UK Data Service”."
        name="source"
        defaultValue={was("source")}
        error={error("source")}
      />
      <CheckBoxes
        legend="What to estimate"
        hint="Of pay and hours the median and the mean."
        name="measures"
        error={error("measures")}
        boxes={MEASURES.map((measure) => ({
          ...measure,
          checked: ticked(answer, FORM, "measures", measure.value, FIRST.includes(measure.value)),
        }))}
      />
      <CheckBoxes
        legend="Percentiles"
        name="percentiles"
        boxes={[
          {
            value: "yes",
            name: "The other percentiles that published tables have, too",
            checked: ticked(answer, FORM, "percentiles", "yes"),
          },
        ]}
      />
      <RadioChoices
        legend="Broken down by"
        name="by"
        error={error("by")}
        chosen={was("by", "both")}
        choices={BY}
      />
      <details
        open={["rates-year", ...Object.values(RATE_FIELDS)].some((field) => error(field) || was(field))}
      >
        <summary className="cursor-pointer font-semibold">Rates of a year other than {years}</summary>
        <div className="mt-3 grid gap-5">
          <TextField
            label="Year of the survey"
            name="rates-year"
            inputMode="numeric"
            defaultValue={was("rates-year")}
            error={error("rates-year")}
            className="max-w-32"
          />
          <TextArea
            label="Legal minimum"
            hint="A line for each age band: the age from which it holds, the rate in pounds, the rate before April. The last for apprentices: “apprentices 7.55 6.40”."
            name={RATE_FIELDS.minimum}
            rows={5}
            defaultValue={was(RATE_FIELDS.minimum)}
            error={error(RATE_FIELDS.minimum)}
          />
          <TextField
            label="Living wage"
            hint="In pounds, London first: “13.85 12.60”."
            name={RATE_FIELDS.living}
            defaultValue={was(RATE_FIELDS.living)}
            error={error(RATE_FIELDS.living)}
          />
          <TextField
            label="Where the rates are published"
            name={RATE_FIELDS.source}
            defaultValue={was(RATE_FIELDS.source)}
            error={error(RATE_FIELDS.source)}
          />
        </div>
      </details>
      <FormButtons button="Analyse the microdata" back="/jobs" />
    </PostForm>
  );
}
