import { changeEntry } from "#lib/coding-index/edit-entry.db";
import { entryForm } from "#lib/coding-index/entry-form";
import { meantDraft } from "#lib/coding-index/meant-entry.db";
import { pathText } from "#lib/platform/parameters";
import { STATE_FIELD, WHY_FIELDS } from "#lib/web/edit-fields";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: "edit-entry",
  action: "edit the index",
  ...entryForm({ ...WHY_FIELDS, state: STATE_FIELD }),
  page: ({ uid }) => `/coding-index/${uid}/edit`,
  run: async ({ values, params: { uid = "" }, by }) => {
    const edit = { state: values.state, draft: await meantDraft(values), why: values };
    await changeEntry(by, pathText(uid), edit);
    return {
      to: `/coding-index/${uid}?version=working`,
      said: "The entry is changed in the working version, which the next release is made from.",
    };
  },
});
