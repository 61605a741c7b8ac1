import { numberIn, pathText } from "#lib/platform/parameters";
import { ITEM_FIELDS, issueNamed, SINCE } from "#lib/revision/meetings/meeting-fields.db";
import { meetingHref } from "#lib/revision/meetings/meeting-href";
import { addItem, saveItem } from "#lib/revision/meetings/meetings.db";
import { revisionOfAddress, revisionSubject } from "#lib/revision/revision-of.db";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: "item",
  action: "keep minutes",
  subject: revisionSubject,
  fields: ITEM_FIELDS.extend(SINCE),
  page: ({ revision = "", meeting, item }) =>
    meetingHref(pathText(revision), numberIn(meeting), `items/${item === "new" ? item : numberIn(item)}`),
  run: async ({ values: { since, issue, ...text }, params: { revision = "", meeting, item }, by }) => {
    const id = numberIn(meeting);
    const draft = {
      ...text,
      issueId: await issueNamed(await revisionOfAddress({ revision, meeting }), issue),
    };
    if (item === "new") {
      const number = await addItem(by, id, since, draft);
      return { to: meetingHref(pathText(revision), id), said: `Item ${number} is on the agenda.` };
    }
    await saveItem(by, id, numberIn(item), { revision: since, draft });
    return { to: meetingHref(pathText(revision), id), said: `Item ${numberIn(item)} is saved.` };
  },
});
