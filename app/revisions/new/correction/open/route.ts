import { openCorrection } from "#lib/revision/opening/opening.db";
import { NEW_CORRECTION_PATH, settingsHref } from "#lib/revision/opening/opening-address";
import { CORRECTION_FIELDS } from "#lib/revision/opening/opening-form";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: "correction",
  action: "open a revision",
  fields: CORRECTION_FIELDS,
  page: () => NEW_CORRECTION_PATH,
  run: async ({ values: { release, title, reason }, by }) => {
    const id = await openCorrection(by, { releaseId: Number(release), title, reason });
    return {
      to: settingsHref(id),
      said: "The correction is open. Raise an issue for what is to be corrected next.",
    };
  },
});
