import { z } from "zod";
import { Refusal } from "#lib/platform/refusal";
import { withdrawEvidence } from "#lib/revision/evidence/evidence.db";
import { evidenceOfAddress } from "#lib/revision/evidence/evidence-of-address.db";
import { issueHref } from "#lib/revision/paper-address";
import { formRoute } from "#lib/web/form-route.db";
import { reasonField } from "#lib/web/reason-field";

export const POST = formRoute({
  form: "withdraw-evidence",
  action: "record evidence",
  fields: z.object({ reason: reasonField() }),
  page: ({ id = "" }) => `/revision/evidence/${encodeURIComponent(id)}/withdraw`,
  run: async ({ values, params, by }) => {
    const item = await evidenceOfAddress(params.id);
    if (!item) throw new Refusal("There is no such evidence. Load the issue’s page again.");
    await withdrawEvidence(by, item.id, values.reason);
    return { to: issueHref(item.issue), said: "The evidence is withdrawn." };
  },
});
