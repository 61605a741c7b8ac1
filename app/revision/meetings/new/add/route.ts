import { formRoute } from "#lib/forms/form-route";
import { MEETING_FIELDS } from "#lib/meetings/meeting-fields";
import { MEETINGS_PATH, meetingHref } from "#lib/meetings/meeting-href";
import { addMeeting } from "#lib/meetings/store";

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
