import { CheckBoxes } from "#components/ui/form";
import { isColumnField } from "#lib/files/columns/column-fields";
import { errorAt, type FormAnswer, ticked } from "#lib/web/answer";

/** Lets somebody keep to a choice of columns that is doubted: as it was guessed, or in what they sent. */
export function DespiteBox(props: {
  form: string;
  answer: FormAnswer | null;
  /** Whether the choice as it was guessed is doubted. */
  doubted: boolean;
  /** What then is done, as "import the file". */
  goOn: string;
}) {
  const { form, answer, doubted, goOn } = props;
  // A choice that was refused may be doubted too: which of it is, the errors say.
  const refused = answer?.form === form && answer.errors.some(({ field }) => isColumnField(field));
  if (!doubted && !refused) return null;
  return (
    <CheckBoxes
      legend="Columns that seem to hold something else"
      name="despite"
      error={errorAt(answer, form, "despite")}
      boxes={[
        {
          value: "yes",
          name: `I have looked at them: ${goOn} all the same`,
          checked: ticked(answer, form, "despite", "yes"),
        },
      ]}
    />
  );
}
