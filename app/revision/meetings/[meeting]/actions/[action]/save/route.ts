import { formRoute } from "#lib/forms/form-route";
import { ACTION_FIELDS, SINCE } from "#lib/meetings/meeting-fields";
import { meetingHref } from "#lib/meetings/meeting-href";
import { addAction, saveAction } from "#lib/meetings/store";
import { numberIn } from "#lib/parameters";

export const POST = formRoute({
  form: "action",
  action: "keep minutes",
  fields: ACTION_FIELDS.extend(SINCE),
  page: ({ meeting, action }) =>
    meetingHref(numberIn(meeting), `/actions/${action === "new" ? action : numberIn(action)}`),
  run: async ({ values: { since, dueOn, ...text }, params: { meeting, action }, by }) => {
    const id = numberIn(meeting);
    const draft = { ...text, dueOn: dueOn || null };
    if (action === "new") {
      const number = await addAction(by, id, since, draft);
      return { to: meetingHref(id), said: `Action ${number} is agreed on.` };
    }
    await saveAction(by, id, numberIn(action), { revision: since, draft });
    return { to: meetingHref(id), said: `Action ${numberIn(action)} is saved.` };
  },
});
