import { openRevision } from "#lib/revision/opening/opening.db";
import { NEW_REVISION_PATH, settingsHref } from "#lib/revision/opening/opening-address";
import { OPENING_FIELDS, settingsTyped } from "#lib/revision/opening/opening-form";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: "revision-settings",
  action: "open a revision",
  fields: OPENING_FIELDS,
  page: () => NEW_REVISION_PATH,
  run: async ({ values: { source, ...values }, by }) => {
    const id = await openRevision(by, { source, ...settingsTyped(values) });
    return {
      to: settingsHref(id),
      said: "The revision is open. Until the first decision its draft equals the edition that it revises.",
    };
  },
});
