import { z } from "zod";
import { addEntry } from "#lib/coding-index/edit-entry.db";
import { ENTRY_FIELDS } from "#lib/coding-index/entry-form";
import { meantDraft } from "#lib/coding-index/meant-entry.db";
import { WHY_FIELDS } from "#lib/web/edit-fields";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: "new-entry",
  action: "edit the index",
  fields: z.object({ ...ENTRY_FIELDS, ...WHY_FIELDS }),
  page: () => "/coding-index/new",
  run: async ({ values, by }) => {
    const uid = await addEntry(by, await meantDraft(values), values);
    return { to: `/coding-index/${uid}`, said: "The entry is in the index, and the lookup finds it." };
  },
});
