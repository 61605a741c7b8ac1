import { z } from "zod";
import { pathText } from "#lib/platform/parameters";
import { settingsHref } from "#lib/revision/opening/opening-address";
import { reopenRevision } from "#lib/revision/opening/settings.db";
import { revisionSubject } from "#lib/revision/revision-of.db";
import { wholeNumber } from "#lib/web/fields";
import { formRoute } from "#lib/web/form-route.db";
import { reasonField } from "#lib/web/reason-field";

export const POST = formRoute({
  form: "revision-status",
  action: "open a revision",
  subject: revisionSubject,
  fields: z.object({ reason: reasonField(), edits: wholeNumber() }),
  page: ({ revision = "" }) => settingsHref(pathText(revision)),
  run: async ({ values: { reason, edits }, params, by }) => {
    const id = pathText(params.revision ?? "");
    await reopenRevision(by, id, edits, reason);
    return { to: settingsHref(id), said: "The revision is open again." };
  },
});
