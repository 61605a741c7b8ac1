import { addEntry } from "#lib/coding-index/edit-entry.db";
import { entryForm } from "#lib/coding-index/entry-form";
import { meantDraft } from "#lib/coding-index/meant-entry.db";
import { WHY_FIELDS } from "#lib/web/edit-fields";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: "new-entry",
  action: "edit the index",
  ...entryForm(WHY_FIELDS),
  page: () => "/coding-index/new",
  run: async ({ values, by }) => {
    const uid = await addEntry(by, await meantDraft(values), values);
    return {
      to: `/coding-index/${uid}?version=working`,
      said: "The entry is in the working version of the index, which the next release is made from.",
    };
  },
});
