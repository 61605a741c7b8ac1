import { z } from "zod";
import { PAPER_FIELDS } from "#lib/revision/issues/issue-form.db";
import { openPaper } from "#lib/revision/issues/issues.db";
import { paperHref } from "#lib/revision/paper-address";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: "open-paper",
  action: "raise an issue",
  fields: z.object(PAPER_FIELDS),
  page: () => "/revision/papers/new",
  run: async ({ values, by }) => {
    const id = await openPaper(by, values);
    return { to: paperHref(id), said: `The paper “${values.label}” is open: issues can be raised in it.` };
  },
});
