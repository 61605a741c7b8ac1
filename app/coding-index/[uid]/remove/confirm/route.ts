import { z } from "zod";
import { removeEntry } from "#lib/coding-index/edit-entry.db";
import { pathText } from "#lib/platform/parameters";
import { STATE_FIELD, WHY_FIELDS } from "#lib/web/edit-fields";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: "remove-entry",
  action: "edit the index",
  fields: z.object({ ...WHY_FIELDS, state: STATE_FIELD }),
  page: ({ uid }) => `/coding-index/${uid}/remove`,
  run: async ({ values, params: { uid = "" }, by }) => {
    await removeEntry(by, pathText(uid), { state: values.state, why: values });
    return {
      to: `/coding-index/${uid}?version=working`,
      said: "The entry is out of the working version of the index. Its history stays here.",
    };
  },
});
