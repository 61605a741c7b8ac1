import { z } from "zod";
import { pathText } from "#lib/platform/parameters";
import { DECISION_FIELDS, reasonedFrom } from "#lib/revision/life/decision-form";
import { reverse } from "#lib/revision/life/decisions.db";
import { proposalHref } from "#lib/revision/proposals/proposal-record";
import { revisionSubject } from "#lib/revision/revision-of.db";
import { line } from "#lib/web/fields";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: "reverse",
  action: "decide",
  subject: revisionSubject,
  fields: z.object({
    decision: line("The decision", { required: "The form came incomplete. Load the page again." }),
    ...DECISION_FIELDS,
  }),
  page: ({ revision = "", proposal = "" }) => proposalHref(pathText(revision), proposal),
  run: async ({ values, params: { revision = "", proposal = "" }, by }) => {
    await reverse(by, values.decision, reasonedFrom(values));
    return {
      to: proposalHref(pathText(revision), proposal),
      said: "The decision is reversed, and the proposal is back at work. The edition is compiled without it.",
    };
  },
});
