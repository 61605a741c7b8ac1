import { Button } from "#components/ui/button";
import { PostForm } from "#components/ui/form";

/** The last step of a decision: it is recorded as it was looked at, or one goes back to what was typed. */
export function RecordForm(props: {
  to: string;
  /** What the button says. */
  name: string;
  /** What was typed, and the mark of what is shown. */
  fields: Record<string, string>;
  backHref: string;
}) {
  const { to, name, fields, backHref } = props;
  return (
    <PostForm to={to} label={name} className="mt-8 grid gap-4">
      {Object.entries(fields).map(([field, value]) => (
        <input key={field} type="hidden" name={field} value={value} />
      ))}
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
        <Button>{name}</Button>
        <a href={backHref}>Change what you typed</a>
      </div>
    </PostForm>
  );
}
