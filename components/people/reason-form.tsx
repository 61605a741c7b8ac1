import { Button } from "#components/ui/button";
import { TextArea } from "#components/ui/field";
import { AnswerBanner, PostForm } from "#components/ui/form";
import { errorAt, type FormAnswer, typed } from "#lib/web/answer";

/** The form of a page that asks once more before something is done, and why. */
export function ReasonForm(props: {
  to: string;
  form: string;
  answer: FormAnswer | null;
  /** What the button does. */
  button: string;
  /** Where one goes who would rather not. */
  back: string;
  /** What becomes of the reason, where it does not simply stand in the record of changes. */
  hint?: string;
}) {
  const { to, form, answer, button, back, hint = "It stands in the record." } = props;
  return (
    <>
      <AnswerBanner answer={answer} />
      <PostForm to={to}>
        <TextArea
          label="Reason"
          name="reason"
          rows={3}
          hint={hint}
          defaultValue={typed(answer, form, "reason")}
          error={errorAt(answer, form, "reason")}
        />
        <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
          <Button>{button}</Button>
          <a href={back}>Cancel</a>
        </div>
      </PostForm>
    </>
  );
}
