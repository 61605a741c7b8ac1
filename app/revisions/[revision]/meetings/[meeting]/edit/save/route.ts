import { numberIn, pathText } from "#lib/platform/parameters";
import { MEETING_FIELDS, SINCE } from "#lib/revision/meetings/meeting-fields.db";
import { meetingHref } from "#lib/revision/meetings/meeting-href";
import { saveMeeting } from "#lib/revision/meetings/meetings.db";
import { revisionSubject } from "#lib/revision/revision-of.db";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: "meeting",
  action: "keep minutes",
  subject: revisionSubject,
  fields: MEETING_FIELDS.extend(SINCE),
  page: ({ revision = "", meeting }) => meetingHref(pathText(revision), numberIn(meeting), "edit"),
  run: async ({ values: { since, ...draft }, params: { revision = "", meeting }, by }) => {
    const id = numberIn(meeting);
    await saveMeeting(by, id, { revision: since, draft });
    return { to: meetingHref(pathText(revision), id), said: "The head of the minutes is saved." };
  },
});
