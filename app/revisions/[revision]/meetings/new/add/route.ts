import { pathText } from "#lib/platform/parameters";
import { MEETING_FIELDS } from "#lib/revision/meetings/meeting-fields.db";
import { meetingHref, meetingsHref } from "#lib/revision/meetings/meeting-href";
import { addMeeting } from "#lib/revision/meetings/meetings.db";
import { revisionOfAddress, revisionSubject } from "#lib/revision/revision-of.db";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: "meeting",
  action: "keep minutes",
  subject: revisionSubject,
  fields: MEETING_FIELDS,
  page: ({ revision = "" }) => meetingsHref(pathText(revision), "new"),
  run: async ({ values, params, by }) => {
    const revisionId = await revisionOfAddress(params);
    const id = await addMeeting(by, revisionId, values);
    return {
      to: meetingHref(revisionId, id),
      said: "The meeting is entered. Add its agenda and minutes below.",
    };
  },
});
