import { z } from "zod";
import { pathText } from "#lib/platform/parameters";
import { DECISION_FIELDS, reasonedFrom } from "#lib/revision/life/decision-form";
import { reverse } from "#lib/revision/life/decisions.db";
import { issueHref } from "#lib/revision/paper-address";
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
  page: ({ revision = "", issue = "" }) => issueHref(pathText(revision), issue, "decide"),
  run: async ({ values, params: { revision = "", issue = "" }, by }) => {
    await reverse(by, values.decision, reasonedFrom(values));
    return {
      to: issueHref(pathText(revision), issue),
      said: "The decision is reversed: the issue is open again.",
    };
  },
});
