import { GroupField, groupFieldOf } from "#components/editions/group-field";
import { SelectField, TextArea, TextField } from "#components/ui/field";
import type { AnswerPlace } from "#lib/gold-coding/settling/chosen-answer";
import { errorAt, type FormAnswer, typed } from "#lib/web/answer";
import { SETTLE_FORM } from "./settle-form";

const HINT =
  "Everybody reads it: use your own words, and nothing of the record that only one person would say.";

/** What later coders of like records are to know: a ruling on the job title, and a distinction between two groups. */
export function PrecedentFields(props: { places: readonly AnswerPlace[]; answer: FormAnswer | null }) {
  const { places, answer } = props;
  const now = (name: string, otherwise = "") => typed(answer, SETTLE_FORM, name, otherwise);
  const error = (name: string) => errorAt(answer, SETTLE_FORM, name);
  const isOpen = (beginning: string) =>
    answer?.form === SETTLE_FORM && answer.errors.some(({ field }) => field.startsWith(beginning));
  // Those of the first edition in which coders part.
  const apart =
    places.find(({ offered }) => offered.filter(({ code }) => code !== "").length > 1) ?? places[0];
  const [one = "", other = ""] = apart?.offered.flatMap(({ code }) => (code === "" ? [] : [code])) ?? [];
  return (
    <>
      <details open={isOpen("ruling")}>
        <summary className="font-semibold">Make it a ruling on a job title</summary>
        <div className="mt-2 grid max-w-xl gap-4">
          <TextField
            label="Job title"
            name="ruling-title"
            hint="As you would put it in the index: coders of records with this title are shown the ruling."
            defaultValue={now("ruling-title")}
            error={error("ruling-title")}
            maxLength={200}
            autoComplete="off"
          />
          <TextArea
            label="What was settled, and why"
            name="ruling-text"
            rows={3}
            hint={HINT}
            defaultValue={now("ruling-text")}
            error={error("ruling-text")}
          />
        </div>
      </details>
      <details open={isOpen("distinction")}>
        <summary className="font-semibold">Write down what tells two groups apart</summary>
        <div className="mt-2 grid max-w-xl gap-4">
          {places.length > 1 && (
            <SelectField
              label="Edition"
              name="distinction-edition"
              defaultValue={now("distinction-edition", apart?.field)}
              options={places.map(({ field, shortTitle }) => ({ value: field, name: shortTitle }))}
            />
          )}
          <div className="grid gap-3 sm:grid-cols-2">
            <GroupField
              {...groupFieldOf(answer, SETTLE_FORM, "distinction-code", one)}
              label="One group"
              groups={apart?.groups ?? []}
              list={`${apart?.field}-groups`}
            />
            <GroupField
              {...groupFieldOf(answer, SETTLE_FORM, "distinction-other", other)}
              label="The other group"
              groups={apart?.groups ?? []}
              list={`${apart?.field}-groups`}
            />
          </div>
          <TextArea
            label="What settles it"
            name="distinction-text"
            rows={3}
            hint={HINT}
            defaultValue={now("distinction-text")}
            error={error("distinction-text")}
          />
        </div>
      </details>
      <p className="-mt-2 text-[0.92rem] text-soft">
        Later coders of like records see rulings and distinctions; so does everybody on the group’s page.
      </p>
    </>
  );
}
