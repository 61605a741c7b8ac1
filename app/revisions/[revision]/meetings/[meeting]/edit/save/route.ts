import { numberIn } from "#lib/platform/parameters";
import { MEETING_FIELDS, SINCE } from "#lib/revision/meetings/meeting-fields.db";
import { meetingHref } from "#lib/revision/meetings/meeting-href";
import { saveMeeting } from "#lib/revision/meetings/meetings.db";
import { formRoute } from "#lib/web/form-route.db";

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
