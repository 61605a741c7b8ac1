import { z } from "zod";
import { pathText } from "#lib/platform/parameters";
import { DECISION_FIELDS, REVERSAL_FIELDS } from "#lib/revision/life/decision-form";
import { proposalHref } from "#lib/revision/proposals/proposal-record";
import { revisionSubject } from "#lib/revision/revision-of.db";
import { formRoute } from "#lib/web/form-route.db";

/** Nothing is recorded yet: it leads to the page that says what the reversal will do, with all that was typed. */
export const POST = formRoute({
  form: "reverse",
  action: "decide",
  subject: revisionSubject,
  fields: z.object({ ...REVERSAL_FIELDS, ...DECISION_FIELDS }),
  page: ({ revision = "", proposal = "" }) => proposalHref(pathText(revision), pathText(proposal)),
  run: async ({ params: { revision = "", proposal = "" } }) => ({
    to: proposalHref(pathText(revision), pathText(proposal), "reverse"),
    unfinished: true,
  }),
});
