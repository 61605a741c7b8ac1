import { z } from "zod";
import { pathText } from "#lib/platform/parameters";
import { PAPER_FIELDS } from "#lib/revision/issues/issue-form.db";
import { openPaper } from "#lib/revision/issues/issues.db";
import { paperHref, revisionHref } from "#lib/revision/paper-address";
import { revisionOfAddress, revisionSubject } from "#lib/revision/revision-of.db";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: "open-paper",
  action: "raise an issue",
  subject: revisionSubject,
  fields: z.object(PAPER_FIELDS),
  page: ({ revision = "" }) => revisionHref(pathText(revision), "papers/new"),
  run: async ({ values, params, by }) => {
    const revisionId = await revisionOfAddress(params);
    const id = await openPaper(by, revisionId, values);
    return {
      to: paperHref(revisionId, id),
      said: `The paper “${values.label}” is open: issues can be raised in it.`,
    };
  },
});
