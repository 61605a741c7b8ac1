import { SelectField, TextField } from "#components/ui/field";
import { PostForm } from "#components/ui/form";
import { FormButtons } from "#components/ui/form-buttons";
import { measureOf } from "#lib/facts/measure";
import { LARGEST_MICRODATA } from "#lib/jobs/largest-files";
import { PAY_MEASURES } from "#lib/microdata/layout/measures";
import { count } from "#lib/platform/in-words";
import { errorAt, type FormAnswer, typed } from "#lib/web/answer";

/** Which file, which column of it, and which pay. */
export function EarningsForm({ to, back, answer }: { to: string; back: string; answer: FormAnswer | null }) {
  const field = (name: string, otherwise = "") => ({
    name,
    error: errorAt(answer, "earnings", name),
    defaultValue: typed(answer, "earnings", name, otherwise),
  });
  return (
    <PostForm to={to} withFile>
      <TextField
        label="File of microdata"
        hint={`CSV with the documented variables by name, at most ${count(LARGEST_MICRODATA / 1024 / 1024)} MB.`}
        type="file"
        accept=".csv,text/csv"
        name="file"
        error={errorAt(answer, "earnings", "file")}
        className="py-2"
      />
      <TextField
        label="Heading of the column of proposed codes"
        hint="Beside the column of occupations of the edition that is revised."
        {...field("heading", "proposed")}
      />
      <SelectField
        label="Pay"
        {...field("measure", "hourly-pay")}
        options={PAY_MEASURES.map(({ id }) => ({ value: id, name: measureOf(`${id}:median`)?.name ?? id }))}
      />
      <TextField label="Where the microdata come from" {...field("source")} />
      <FormButtons button="Compare earnings" back={back} />
    </PostForm>
  );
}
