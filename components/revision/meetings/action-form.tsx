import type { ReactNode } from "react";
import { Button } from "#components/ui/button";
import { SelectField, TextArea, TextField } from "#components/ui/field";
import { PostForm } from "#components/ui/form";
import { ACTION_STATUSES, type ActionDraft } from "#lib/revision/meetings/meeting";
import { errorAt, type FormAnswer, typed } from "#lib/web/answer";

export const ACTION_FORM = "action";

/**
 * An action: of a meeting, or of a plan.
 * @param since version that is edited, or how many actions there are already
 * @param children fields that come before those of any action
 */
export function ActionForm(props: {
  to: string;
  action: ActionDraft;
  isNew: boolean;
  since: number;
  answer: FormAnswer | null;
  back: string;
  children?: ReactNode;
}) {
  const { to, action, isNew, since, answer, back, children } = props;
  const field = (name: keyof ActionDraft) => ({
    name,
    defaultValue: typed(answer, ACTION_FORM, name, action[name] ?? ""),
    error: errorAt(answer, ACTION_FORM, name),
  });
  return (
    <PostForm to={to}>
      <input type="hidden" name="since" value={since} />
      {children}
      <TextArea label="What is to be done" rows={3} {...field("text")} />
      <TextField label="Who does it" hint="A role, an organisation or a name." {...field("owner")} />
      <TextField label="By when (optional)" type="date" hint="As in 2026-05-07." {...field("dueOn")} />
      <SelectField
        label="How it stands"
        {...field("status")}
        options={ACTION_STATUSES.map((value) => ({ value, name: value }))}
      />
      <TextArea label="What came of it (optional)" rows={3} {...field("note")} />
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
        <Button>{isNew ? "Add the action" : "Save"}</Button>
        <a href={back}>Cancel</a>
      </div>
    </PostForm>
  );
}
