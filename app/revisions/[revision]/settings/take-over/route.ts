import { z } from "zod";
import { pathText } from "#lib/platform/parameters";
import { takeOverRelease } from "#lib/revision/opening/base-conflict.db";
import { settingsHref } from "#lib/revision/opening/opening-address";
import { revisionSubject } from "#lib/revision/revision-of.db";
import { wholeNumber } from "#lib/web/fields";
import { formRoute } from "#lib/web/form-route.db";
import { reasonField } from "#lib/web/reason-field";

export const POST = formRoute({
  form: "take-over",
  action: "open a revision",
  subject: revisionSubject,
  fields: z.object({ reason: reasonField(), release: wholeNumber(), edits: wholeNumber() }),
  page: ({ revision = "" }) => settingsHref(pathText(revision)),
  run: async ({ values, params, by }) => {
    const id = pathText(params.revision ?? "");
    await takeOverRelease(by, id, values);
    return { to: settingsHref(id), said: "The revision starts from the newer release now." };
  },
});
