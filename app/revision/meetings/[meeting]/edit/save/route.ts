import { formRoute } from "#lib/forms/form-route";
import { MEETING_FIELDS, SINCE } from "#lib/meetings/meeting-fields";
import { meetingHref } from "#lib/meetings/meeting-href";
import { saveMeeting } from "#lib/meetings/store";
import { numberIn } from "#lib/parameters";

export const POST = formRoute({
  form: "meeting",
  action: "keep minutes",
  fields: MEETING_FIELDS.extend(SINCE),
  page: ({ meeting }) => meetingHref(numberIn(meeting), "/edit"),
  run: async ({ values: { since, ...draft }, params: { meeting }, by }) => {
    const id = numberIn(meeting);
    await saveMeeting(by, id, { revision: since, draft });
    return { to: meetingHref(id), said: "The head of the minutes is saved." };
  },
});
