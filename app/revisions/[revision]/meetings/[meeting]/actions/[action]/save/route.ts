import { numberIn, pathText } from "#lib/platform/parameters";
import { ACTION_FIELDS, SINCE } from "#lib/revision/meetings/meeting-fields.db";
import { meetingHref } from "#lib/revision/meetings/meeting-href";
import { addAction, saveAction } from "#lib/revision/meetings/meetings.db";
import { revisionSubject } from "#lib/revision/revision-of.db";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: "action",
  action: "keep minutes",
  subject: revisionSubject,
  fields: ACTION_FIELDS.extend(SINCE),
  page: ({ revision = "", meeting, action }) =>
    meetingHref(
      pathText(revision),
      numberIn(meeting),
      `/actions/${action === "new" ? action : numberIn(action)}`,
    ),
  run: async ({ values: { since, dueOn, ...text }, params: { revision = "", meeting, action }, by }) => {
    const id = numberIn(meeting);
    const draft = { ...text, dueOn: dueOn || null };
    if (action === "new") {
      const number = await addAction(by, id, since, draft);
      return { to: meetingHref(pathText(revision), id), said: `Action ${number} is agreed on.` };
    }
    await saveAction(by, id, numberIn(action), { revision: since, draft });
    return { to: meetingHref(pathText(revision), id), said: `Action ${numberIn(action)} is saved.` };
  },
});
