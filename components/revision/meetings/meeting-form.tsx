import { Button } from "#components/ui/button";
import { SelectField, TextArea, TextField } from "#components/ui/field";
import { PostForm } from "#components/ui/form";
import { BODIES } from "#lib/revision/life/life-step";
import { BODY_TITLES, type MeetingDraft } from "#lib/revision/meetings/meeting";
import { errorAt, type FormAnswer, typed } from "#lib/web/answer";

export const MEETING_FORM = "meeting";

/** The head of a meeting's minutes. @param since version that is edited; null for a new meeting */
export function MeetingForm(props: {
  to: string;
  draft: MeetingDraft;
  since: number | null;
  answer: FormAnswer | null;
  back: string;
}) {
  const { to, draft, since, answer, back } = props;
  const field = (name: keyof MeetingDraft) => ({
    name,
    defaultValue: typed(answer, MEETING_FORM, name, draft[name]),
    error: errorAt(answer, MEETING_FORM, name),
  });
  return (
    <PostForm to={to}>
      {since !== null && <input type="hidden" name="since" value={since} />}
      <SelectField
        label="Group"
        {...field("body")}
        options={BODIES.map((value) => ({ value, name: BODY_TITLES[value] }))}
      />
      <TextField label="Title" hint="Such as “Third meeting”." {...field("title")} />
      <TextField label="Day" type="date" hint="As in 2026-05-07." {...field("heldOn")} />
      <TextField label="Place and time (optional)" {...field("place")} />
      <TextArea
        label="Attendees (optional)"
        hint="One a line: role or name, and organisation."
        rows={6}
        {...field("attendees")}
      />
      <TextArea label="Apologies (optional)" hint="One a line." rows={3} {...field("apologies")} />
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
        <Button>{since === null ? "Enter the meeting" : "Save"}</Button>
        <a href={back}>Cancel</a>
      </div>
    </PostForm>
  );
}
