import { z } from "zod";
import { pathText } from "#lib/platform/parameters";
import { Refusal } from "#lib/platform/refusal";
import { withdrawEvidence } from "#lib/revision/evidence/evidence.db";
import { evidenceOfAddress } from "#lib/revision/evidence/evidence-of-address.db";
import { evidenceHref, issueHref } from "#lib/revision/paper-address";
import { revisionOfAddress, revisionSubject } from "#lib/revision/revision-of.db";
import { formRoute } from "#lib/web/form-route.db";
import { reasonField } from "#lib/web/reason-field";

export const POST = formRoute({
  form: "withdraw-evidence",
  action: "record evidence",
  subject: revisionSubject,
  fields: z.object({ reason: reasonField() }),
  page: ({ revision = "", evidence = "" }) =>
    evidenceHref(pathText(revision), pathText(evidence), "withdraw"),
  run: async ({ values, params, by }) => {
    const item = await evidenceOfAddress(params.evidence);
    if (!item) throw new Refusal("There is no such evidence. Load the issue’s page again.");
    await withdrawEvidence(by, item.id, values.reason);
    return { to: issueHref(await revisionOfAddress(params), item.issue), said: "The evidence is withdrawn." };
  },
});
