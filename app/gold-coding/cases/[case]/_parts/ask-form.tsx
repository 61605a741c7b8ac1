import { Button } from "#components/ui/button";
import { TextArea } from "#components/ui/field";
import { CheckBoxes, PostForm } from "#components/ui/form";
import { caseHref } from "#lib/gold-coding/settling/case-address";
import type { CodingCaseView } from "#lib/gold-coding/settling/coding-case";
import { errorAt, type FormAnswer, ticked, typed } from "#lib/web/answer";

export const ASK_FORM = "ask";

/** Sends the case back with a question; the coders find it among what waits for them. */
export function AskForm({ found, answer }: { found: CodingCaseView; answer: FormAnswer | null }) {
  return (
    <details open={answer?.form === ASK_FORM && answer.said === ""} className="border-t border-line pt-3">
      <summary className="font-semibold">Send back with a question</summary>
      <PostForm
        to={caseHref(found.id, "ask")}
        label="Send back with a question"
        className="mt-2 grid max-w-xl gap-4"
      >
        <CheckBoxes
          legend="Whom to ask"
          name="to"
          error={errorAt(answer, ASK_FORM, "to")}
          boxes={found.codings.map(({ token, name }) => ({
            value: token,
            name,
            checked: ticked(answer, ASK_FORM, "to", token),
          }))}
        />
        <TextArea
          label="Question"
          name="question"
          rows={3}
          hint="The coder sees it beside the record, and may change the answer."
          defaultValue={typed(answer, ASK_FORM, "question")}
          error={errorAt(answer, ASK_FORM, "question")}
        />
        <div>
          <Button look="secondary">Send back</Button>
        </div>
      </PostForm>
    </details>
  );
}
