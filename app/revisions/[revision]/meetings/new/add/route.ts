import { MEETING_FIELDS } from "#lib/revision/meetings/meeting-fields.db";
import { MEETINGS_PATH, meetingHref } from "#lib/revision/meetings/meeting-href";
import { addMeeting } from "#lib/revision/meetings/meetings.db";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: "meeting",
  action: "keep minutes",
  fields: MEETING_FIELDS,
  page: () => `${MEETINGS_PATH}/new`,
  run: async ({ values, by }) => {
    const id = await addMeeting(by, values);
    return { to: meetingHref(id), said: "The meeting is entered. Add its agenda and minutes below." };
  },
});
