import { TextArea, TextField } from "#components/ui/field";
import { errorAt, type FormAnswer, typed } from "#lib/web/answer";

/** Why something is changed and where that is known from; both go into the record, for everybody to read. */
export function WhyFields({ answer, form }: { answer: FormAnswer | null; form: string }) {
  return (
    <>
      <TextArea
        label="Reason"
        name="reason"
        rows={3}
        hint="Anybody can read it in the history. Name no person and quote no survey answer."
        defaultValue={typed(answer, form, "reason")}
        error={errorAt(answer, form, "reason")}
      />
      <TextField
        label="Source"
        name="source"
        hint="Where it is known from: a decision, a published document, an enquiry with its number."
        defaultValue={typed(answer, form, "source")}
        error={errorAt(answer, form, "source")}
      />
    </>
  );
}
