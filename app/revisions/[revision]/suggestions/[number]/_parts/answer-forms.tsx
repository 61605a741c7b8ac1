import { Button } from "#components/ui/button";
import { TextArea } from "#components/ui/field";
import { PostForm } from "#components/ui/form";
import { RadioChoices } from "#components/ui/radio-choices";
import { type RevisionSuggestion, suggestionHref } from "#lib/revision/suggestions/suggestion";
import { errorAt, type FormAnswer, typed } from "#lib/web/answer";

export const ANSWER_FORM = "answer-suggestion";
export const MOVE_FORM = "move-suggestion";

interface Props {
  suggestion: RevisionSuggestion;
  revision: string;
  answer: FormAnswer | null;
}

/** Answers a suggestion, and says whether everybody reads both. */
export function AnswerForm({ suggestion: { id, edits, email }, revision, answer }: Props) {
  return (
    <PostForm to={`${suggestionHref(revision, id)}/answer`} label="Answer the suggestion">
      <input type="hidden" name="edits" value={edits} />
      <TextArea
        label="Your answer"
        hint={`It speaks for the working group.${email ? " Whoever sent the suggestion gets it by e-mail." : ""}`}
        name="answer"
        defaultValue={typed(answer, ANSWER_FORM, "answer")}
        error={errorAt(answer, ANSWER_FORM, "answer")}
      />
      <RadioChoices
        legend="Who reads the suggestion and the answer?"
        name="publication"
        chosen={typed(answer, ANSWER_FORM, "publication", "publish")}
        error={errorAt(answer, ANSWER_FORM, "publication")}
        choices={[
          { value: "publish", name: "Everybody; the name of whoever sent it is left out" },
          {
            value: "withhold",
            name: "Only the groups",
            note: "Where it names somebody, or is not about the classification.",
          },
        ]}
      />
      <div>
        <Button>Send the answer</Button>
      </div>
    </PostForm>
  );
}

/** Lets a suggestion wait for the revision that is opened next. */
export function MoveForm({ suggestion: { id, edits }, revision, answer }: Props) {
  return (
    <PostForm to={`${suggestionHref(revision, id)}/move`} label="Leave it to the following revision">
      <input type="hidden" name="edits" value={edits} />
      <TextArea
        label="Why it waits"
        hint="It stands in the record."
        rows={2}
        name="reason"
        defaultValue={typed(answer, MOVE_FORM, "reason")}
        error={errorAt(answer, MOVE_FORM, "reason")}
      />
      <div>
        <Button look="secondary">Leave it to the following revision</Button>
      </div>
    </PostForm>
  );
}
