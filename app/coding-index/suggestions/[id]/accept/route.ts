import { entryForm } from "#lib/coding-index/entry-form";
import { meantDraft } from "#lib/coding-index/meant-entry.db";
import { acceptSuggestion } from "#lib/coding-index/suggestions/suggestions.db";
import { WHY_FIELDS } from "#lib/web/edit-fields";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: "accept",
  action: "decide on suggestions",
  ...entryForm(WHY_FIELDS),
  page: ({ id }) => `/coding-index/suggestions/${id}`,
  run: async ({ values, params: { id }, by }) => {
    await acceptSuggestion(by, Number(id), { draft: await meantDraft(values), why: values });
    return {
      to: `/coding-index/suggestions/${id}`,
      said: "The suggestion is accepted: its entry is in the working version of the index, which the next release is made from.",
    };
  },
});
