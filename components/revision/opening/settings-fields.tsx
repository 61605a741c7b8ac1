import { TextArea, TextField } from "#components/ui/field";
import { POLICY_IN_FORCE } from "#lib/compile/sizes/policy";
import type { Settings } from "#lib/revision/opening/opening-form";
import { settingsShown } from "#lib/revision/opening/opening-form";
import { FIGURE_FIELDS } from "#lib/revision/opening/policy-figures";
import { errorAt, type FormAnswer, typed } from "#lib/web/answer";

export const SETTINGS_FORM = "revision-settings";

const NOTHING: Settings = {
  ...{ title: "", targetTitle: "", targetShortTitle: "" },
  ...{ sizePolicy: null, cutOffOn: null, note: "" },
};

/**
 * What the custodian says of a revision.
 * @param held as it is now; left out for a new one
 * @param named whether the edition that it makes can be given its name here: not once it is released
 */
export function SettingsFields(props: { held?: Settings; named: boolean; answer: FormAnswer | null }) {
  const shown = settingsShown(props.held ?? NOTHING);
  const field = (name: string) => ({
    name,
    defaultValue: typed(props.answer, SETTINGS_FORM, name, shown[name]),
    error: errorAt(props.answer, SETTINGS_FORM, name),
  });
  return (
    <>
      {props.named && (
        <>
          <TextField
            label="Title of the edition that it becomes"
            hint="As it will stand on its publication."
            {...field("targetTitle")}
          />
          <TextField
            label="Label of that edition"
            hint="The series and the year without a space, as one names it in a sentence. Addresses and files carry it."
            {...field("targetShortTitle")}
          />
        </>
      )}
      <TextField label="Name of the revision" hint="As people will speak of it." {...field("title")} />
      <fieldset className="grid gap-5">
        <legend className="mb-1 font-semibold">How large unit groups should be</legend>
        <p className="text-[0.92rem] text-soft">
          Counted in {POLICY_IN_FORCE.measure}. It is advice to the working group: nothing is refused for its
          size.
        </p>
        {POLICY_IN_FORCE.thresholds.map(({ below, source }, at) => (
          <TextField
            key={below}
            label={`Fewer cases than this and ${below}`}
            hint={`In force: ${source}.`}
            inputMode="numeric"
            {...field(FIGURE_FIELDS[at]!)}
          />
        ))}
        <TextField
          label="Where other figures come from (only if you change them)"
          hint="Such as the minutes that agreed them."
          {...field("policySource")}
        />
      </fieldset>
      <TextField
        label="Last day for suggestions (optional)"
        hint="What is suggested later waits for the revision after this one."
        type="date"
        {...field("cutOffOn")}
      />
      <TextArea
        label="Note (optional)"
        hint="What a reader should know of this revision. Everybody reads it."
        rows={3}
        {...field("note")}
      />
    </>
  );
}
