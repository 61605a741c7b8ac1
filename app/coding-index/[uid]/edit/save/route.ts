import { z } from "zod";
import { changeEntry } from "#lib/coding-index/edit-entry.db";
import { ENTRY_FIELDS } from "#lib/coding-index/entry-form";
import { meantDraft } from "#lib/coding-index/meant-entry.db";
import { pathText } from "#lib/platform/parameters";
import { STATE_FIELD, WHY_FIELDS } from "#lib/web/edit-fields";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: "edit-entry",
  action: "edit the index",
  fields: z.object({ ...ENTRY_FIELDS, ...WHY_FIELDS, state: STATE_FIELD }),
  page: ({ uid }) => `/coding-index/${uid}/edit`,
  run: async ({ values, params: { uid = "" }, by }) => {
    const edit = { state: values.state, draft: await meantDraft(values), why: values };
    await changeEntry(by, pathText(uid), edit);
    return { to: `/coding-index/${uid}`, said: "The entry is changed, and the lookup answers with it." };
  },
});
