import { dateInWords } from "#lib/platform/in-words";
import type { MeetingHeading } from "#lib/revision/meetings/meeting";

/** What stands with a decision: its reason, its meeting and its day, as they were typed. */
export function SaidWithIt(props: {
  reason: string;
  /** Number of the meeting as the form has it. */
  meeting: string;
  decidedOn: string;
  meetings: readonly MeetingHeading[];
}) {
  const { reason, meeting, decidedOn, meetings } = props;
  const held = meetings.find(({ id }) => String(id) === meeting);
  const day = decidedOn ? (isDay(decidedOn) ? dateInWords(decidedOn) : decidedOn) : null;
  return (
    <dl className="grid max-w-3xl gap-x-6 gap-y-1.5 sm:grid-cols-[9rem_minmax(0,1fr)]">
      <dt className="text-soft">Reason</dt>
      <dd className="whitespace-pre-line">{reason}</dd>
      <dt className="text-soft">Meeting</dt>
      <dd>{held ? held.title : "none: decided by correspondence"}</dd>
      <dt className="text-soft">Decided on</dt>
      <dd>{day ?? (held ? dateInWords(held.heldOn) : "today")}</dd>
    </dl>
  );
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
}
