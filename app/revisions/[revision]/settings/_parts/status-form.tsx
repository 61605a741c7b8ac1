import { Button } from "#components/ui/button";
import { TextArea } from "#components/ui/field";
import { PostForm } from "#components/ui/form";
import { settingsHref } from "#lib/revision/opening/opening-address";
import type { RevisionSettings } from "#lib/revision/opening/settings.db";
import { errorAt, type FormAnswer, typed } from "#lib/web/answer";

export const STATUS_FORM = "revision-status";

/** Finishes a revision that is open, or opens one again that is finished. */
export function StatusForm({ settings, answer }: { settings: RevisionSettings; answer: FormAnswer | null }) {
  const open = settings.status === "open";
  const title = open ? "Finish the revision" : "Open the revision again";
  return (
    <section>
      <h2>{title}</h2>
      <p className="mt-1 mb-3 max-w-3xl text-soft">
        {open
          ? "No issue can be raised in it then, and nothing decided. What was decided stays, and what is released stays public. Suggestions that wait for an answer are left to the following revision."
          : "Issues can be raised in it again, and decided."}
      </p>
      <PostForm to={`${settingsHref(settings.id)}/${open ? "finish" : "reopen"}`} label={title}>
        <input type="hidden" name="edits" value={settings.edits} />
        <TextArea
          label="Why"
          hint="It stands in the record."
          rows={2}
          name="reason"
          defaultValue={typed(answer, STATUS_FORM, "reason")}
          error={errorAt(answer, STATUS_FORM, "reason")}
        />
        <div>
          <Button look="secondary">{title}</Button>
        </div>
      </PostForm>
    </section>
  );
}
