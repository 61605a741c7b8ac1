import { TextArea, TextField } from "#components/ui/field";
import type { RoundDraft } from "#lib/revision/consultation/round";
import { typedWindow } from "#lib/revision/consultation/round-form";
import { errorAt, type FormAnswer, typed } from "#lib/web/answer";

export const ROUND_FORM = "round";

/** What the custodian says of a round. @param held as it is now; left out for a new one */
export function RoundFields({ held, answer }: { held?: RoundDraft; answer: FormAnswer | null }) {
  const at = held && typedWindow(held);
  const field = (name: string, otherwise = "") => ({
    name,
    defaultValue: typed(answer, ROUND_FORM, name, otherwise),
    error: errorAt(answer, ROUND_FORM, name),
  });
  return (
    <>
      <TextField
        label="Name"
        hint="As people will look for it: “Teaching and care, spring 2026”."
        {...field("title", held?.title)}
      />
      <TextArea
        label="What it is about"
        hint="For whoever comes for the first time: what is proposed and why their answer matters."
        {...field("about", held?.about)}
      />
      <fieldset>
        <legend className="mb-1 font-semibold">When comments are taken, by the clock in London</legend>
        <p className="mb-3 text-[0.92rem] text-soft">
          In summer that is British Summer Time. Where the clocks go back and an hour comes twice, the round
          opens in its first and closes in its last.
        </p>
        <div className="grid gap-5 sm:grid-cols-2">
          <TextField label="Opens on" type="date" {...field("opensDate", at?.opensDate)} />
          <TextField label="Opens at" type="time" {...field("opensTime", at?.opensTime ?? "09:00")} />
          <TextField label="Closes on" type="date" {...field("closesDate", at?.closesDate)} />
          <TextField label="Closes at" type="time" {...field("closesTime", at?.closesTime ?? "23:59")} />
        </div>
      </fieldset>
    </>
  );
}
