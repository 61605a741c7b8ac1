import { z } from "zod";
import { askedEvidence } from "#lib/evidence/asked-evidence";
import { withdrawEvidence } from "#lib/evidence/store";
import { formRoute } from "#lib/forms/form-route";
import { reasonField } from "#lib/people/reason-field";
import { Refusal } from "#lib/refusal";
import { issueHref } from "#lib/revision/paper-query";

export const POST = formRoute({
  form: "withdraw-evidence",
  action: "record evidence",
  fields: z.object({ reason: reasonField() }),
  page: ({ id = "" }) => `/revision/evidence/${encodeURIComponent(id)}/withdraw`,
  run: async ({ values, params, viewer, by }) => {
    const item = await askedEvidence(params.id);
    if (!item) throw new Refusal("There is no such evidence. Load the issue’s page again.");
    await withdrawEvidence({ ...by, personId: viewer!.person.id }, item.id, values.reason);
    return { to: issueHref(item.issue), said: "The evidence is withdrawn." };
  },
});
