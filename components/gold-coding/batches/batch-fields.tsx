import { TextArea, TextField } from "#components/ui/field";
import { MOST_YEARS } from "#lib/gold-coding/batches/batch";
import { errorAt, type FormAnswer, typed } from "#lib/web/answer";

export const BATCH_FORM = "batch";

/** What a batch is called, when it ends, and what is to be known of it. */
export function BatchFields(props: {
  held?: { title: string; note: string; endsOn: string };
  answer: FormAnswer | null;
}) {
  const { held = { title: "", note: "", endsOn: "" }, answer } = props;
  const at = (name: keyof typeof held) => ({
    name,
    defaultValue: typed(answer, BATCH_FORM, name, held[name]),
    error: errorAt(answer, BATCH_FORM, name),
  });
  return (
    <>
      <TextField
        label="Title"
        hint="Such as “Labour Force Survey, January to March 2026”."
        {...at("title")}
      />
      <TextField
        label="End date"
        type="date"
        className="max-w-56"
        hint={`The day after it, the text of the records is erased. Codes, weights and figures stay. At most ${MOST_YEARS} years away.`}
        {...at("endsOn")}
      />
      <TextArea
        label="Note (optional)"
        hint="What whoever works on it should know: where the records come from, and what they may be used for."
        rows={4}
        {...at("note")}
      />
    </>
  );
}
