import { SelectField, TextArea, TextField } from "#components/ui/field";
import { dateInWords } from "#lib/platform/in-words";
import type { MeetingHeading } from "#lib/revision/meetings/meeting";
import { errorAt, type FormAnswer, typed } from "#lib/web/answer";

/** What is said with every decision: why, in which meeting, and on which day. */
export function DecisionFields(props: {
  form: string;
  meetings: readonly MeetingHeading[];
  answer: FormAnswer | null;
}) {
  const { form, meetings, answer } = props;
  const value = (field: string) => typed(answer, form, field);
  const error = (field: string) => errorAt(answer, form, field);
  return (
    <>
      <TextArea
        label="Reason"
        name="reason"
        rows={4}
        hint="It stands with the decision for ever, and everybody can read it."
        defaultValue={value("reason")}
        error={error("reason")}
      />
      <SelectField
        label="Meeting"
        name="meeting"
        defaultValue={value("meeting")}
        error={error("meeting")}
        options={[
          { value: "", name: "None: decided by correspondence" },
          ...meetings.map(({ id, title, heldOn }) => ({
            value: String(id),
            name: `${title}, ${dateInWords(heldOn)}`,
          })),
        ]}
      />
      <TextField
        label="Decided on"
        name="decidedOn"
        type="date"
        hint="Leave it empty for the day of the meeting, or today."
        defaultValue={value("decidedOn")}
        error={error("decidedOn")}
      />
    </>
  );
}
