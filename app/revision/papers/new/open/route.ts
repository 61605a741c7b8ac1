import { z } from "zod";
import { formRoute } from "#lib/forms/form-route";
import { PAPER_FIELDS } from "#lib/review-issues/issue-form";
import { openPaper } from "#lib/review-issues/store";
import { paperHref } from "#lib/revision/paper-query";

export const POST = formRoute({
  form: "open-paper",
  action: "raise an issue",
  fields: z.object(PAPER_FIELDS),
  page: () => "/revision/papers/new",
  run: async ({ values, viewer, by }) => {
    const id = await openPaper({ ...by, personId: viewer!.person.id }, values);
    return { to: paperHref(id), said: `The paper “${values.label}” is open: issues can be raised in it.` };
  },
});
