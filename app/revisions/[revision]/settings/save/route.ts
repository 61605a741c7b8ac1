import { z } from "zod";
import { pathText } from "#lib/platform/parameters";
import { settingsHref } from "#lib/revision/opening/opening-address";
import { SETTINGS_FIELDS, settingsTyped } from "#lib/revision/opening/opening-form";
import { changeSettings } from "#lib/revision/opening/settings.db";
import { revisionSubject } from "#lib/revision/revision-of.db";
import { wholeNumber } from "#lib/web/fields";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: "revision-settings",
  action: "open a revision",
  subject: revisionSubject,
  fields: z.object({ ...SETTINGS_FIELDS, edits: wholeNumber() }),
  page: ({ revision = "" }) => settingsHref(pathText(revision)),
  run: async ({ values: { edits, ...values }, params, by }) => {
    const id = pathText(params.revision ?? "");
    await changeSettings(by, id, { edits, settings: settingsTyped(values) });
    return { to: settingsHref(id), said: "The settings are saved." };
  },
});
