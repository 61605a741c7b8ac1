import { DESCRIPTION_FIELDS, descriptionFrom } from "#lib/classification/description-form.db";
import { saveDescription } from "#lib/classification/edit-description.db";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: "description",
  action: "edit descriptions",
  fields: DESCRIPTION_FIELDS,
  page: ({ edition }, { of }) => `/editions/${edition}/edit/${encodeURIComponent(of?.[0] ?? "")}`,
  run: async ({ values, params: { edition = "" }, by }) => {
    const { of: code, state } = values;
    const edit = { state, draft: descriptionFrom(values), why: values };
    await saveDescription(by, { edition, code }, edit);
    return { to: `/editions/${edition}/groups/${code}`, said: "The description is saved." };
  },
});
