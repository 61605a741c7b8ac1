import { TextField } from "#components/ui/field";
import { RadioChoices } from "#components/ui/radio-choices";
import { errorAt, type FormAnswer, typed } from "#lib/web/answer";

const FORM = "queue";

/** How records are coded: by how many, what they see, what settles a record, and how it is checked. */
export function CodingFields({ answer }: { answer: FormAnswer | null }) {
  const at = (name: string, otherwise = "") => ({
    name,
    chosen: typed(answer, FORM, name, otherwise),
    error: errorAt(answer, FORM, name),
  });
  const number = (name: string, otherwise = "") => ({
    name,
    defaultValue: typed(answer, FORM, name, otherwise),
    error: errorAt(answer, FORM, name),
    inputMode: "numeric" as const,
    className: "max-w-40",
  });
  return (
    <>
      <RadioChoices
        legend="The assigned code"
        {...at("arm", "seen")}
        choices={[
          { value: "seen", name: "Is shown to coders", note: "They say whether it is right." },
          { value: "blind", name: "Is hidden from coders", note: "They code without it." },
        ]}
      />
      <TextField label="Coders for a record" {...number("overlap", "1")} hint="From 1 to 9." />
      <TextField
        label="Share of the records that get as many, in %"
        {...number("overlapShare", "100")}
        hint="The others get one coder. 20 with 2 coders has a fifth coded twice."
      />
      <TextField
        label="Another coder where fewer agree than, in % (optional)"
        {...number("extraUnder")}
        hint="With 2 coders, 100 calls a third one wherever they differ."
      />
      <TextField label="Coders for a record at most, these counted" {...number("mostCodings", "3")} />
      <RadioChoices
        legend="What settles a record?"
        {...at("settledBy", "agreement")}
        choices={[
          { value: "agreement", name: "All its coders agree; else the adjudicator" },
          { value: "majority", name: "More than half of its coders agree; else the adjudicator" },
          { value: "adjudicator", name: "The adjudicator, always" },
        ]}
      />
      <TextField
        label="Gold checks, in % of what a coder is given (optional)"
        {...number("checkShare")}
        hint="Records with known answers, up to 50. Coders cannot tell them from others."
      />
      <TextField
        label="Right in training to be assigned, in % (optional)"
        {...number("accuracyNeeded")}
        hint="Who has not reached it cannot be assigned."
      />
      <TextField
        label="Time for a record, in minutes"
        {...number("leaseMinutes", "20")}
        hint="Somebody who is away longer may find that another coder has it."
      />
      <TextField
        label="Priority"
        {...number("priority", "100")}
        hint="The queue with the lowest number comes first."
      />
    </>
  );
}
