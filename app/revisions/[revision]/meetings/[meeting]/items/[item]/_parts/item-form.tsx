import { Button } from "#components/ui/button";
import { TextArea, TextField } from "#components/ui/field";
import { PostForm } from "#components/ui/form";
import { errorAt, type FormAnswer, typed } from "#lib/web/answer";

export const ITEM_FORM = "item";

/** An item of an agenda with its minutes. @param since version that is edited, or how many items there are already */
export function ItemForm(props: {
  to: string;
  item: { title: string; minutes: string; issue: string };
  isNew: boolean;
  since: number;
  /** Names of issues that it is likely to be about. */
  issues: readonly { label: string; question: string }[];
  answer: FormAnswer | null;
  back: string;
}) {
  const { to, item, isNew, since, issues, answer, back } = props;
  const field = (name: keyof typeof item) => ({
    name,
    defaultValue: typed(answer, ITEM_FORM, name, item[name]),
    error: errorAt(answer, ITEM_FORM, name),
  });
  return (
    <PostForm to={to} className="grid max-w-3xl gap-5">
      <input type="hidden" name="since" value={since} />
      <TextField label="Title" {...field("title")} />
      <TextField
        label="The issue it is about (optional)"
        hint="By paper and number, such as “Major Group 3, issue 4”."
        list="issues"
        autoComplete="off"
        {...field("issue")}
      />
      <datalist id="issues">
        {issues.map(({ label, question }) => (
          <option key={label} value={label}>
            {question}
          </option>
        ))}
      </datalist>
      <TextArea
        label="Minutes (optional)"
        hint="A paragraph a line. One that begins “ACTION 3” leads to that action."
        rows={14}
        {...field("minutes")}
      />
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
        <Button>{isNew ? "Add the item" : "Save"}</Button>
        <a href={back}>Cancel</a>
      </div>
    </PostForm>
  );
}
