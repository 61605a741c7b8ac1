import { DESCRIPTION_FIELDS, descriptionFrom } from "#lib/classification/description-form.db";
import { saveDescription } from "#lib/classification/edit-description.db";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: "description",
  action: "edit descriptions",
  fields: DESCRIPTION_FIELDS,
  page: ({ edition }, query) => `/editions/${edition}/edit/${encodeURIComponent(query.get("of") ?? "")}`,
  run: async ({ values, params: { edition = "" }, query, by }) => {
    const code = query.get("of") ?? "";
    const edit = { state: values.state, draft: descriptionFrom(values), why: values };
    await saveDescription(by, { edition, code }, edit);
    return { to: `/editions/${edition}/groups/${code}`, said: "The description is saved." };
  },
});
