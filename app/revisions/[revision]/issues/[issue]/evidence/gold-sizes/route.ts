import { z } from "zod";
import { sizesInWords } from "#lib/gold-coding/findings/sizes/size-estimate";
import { readSizeEvidence } from "#lib/gold-coding/findings/sizes/size-evidence.db";
import { dateInWords } from "#lib/platform/in-words";
import { pathText } from "#lib/platform/parameters";
import { Refusal } from "#lib/platform/refusal";
import { recordEvidence } from "#lib/revision/evidence/evidence.db";
import { issueHref } from "#lib/revision/paper-address";
import { readSizes } from "#lib/revision/revision.db";
import { revisionOfAddress, revisionSubject } from "#lib/revision/revision-of.db";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: "evidence-gold-sizes",
  action: "record evidence",
  subject: revisionSubject,
  fields: z.object({}),
  page: ({ revision = "", issue = "" }) => issueHref(pathText(revision), pathText(issue), "evidence"),
  run: async ({ params, by }) => {
    const id = pathText(params.issue ?? "");
    const revisionId = await revisionOfAddress(params);
    const [found, { policy }] = await Promise.all([readSizeEvidence(revisionId, id), readSizes(revisionId)]);
    const text = sizesInWords(found, policy, dateInWords(new Date().toISOString()));
    if (text === "")
      throw new Refusal(
        "No settled record tells how large these groups would be. Record what you know as a file or in words.",
      );
    await recordEvidence(by, id, { kind: "sizes", text });
    return {
      to: issueHref(revisionId, id),
      said: "The sizes by gold coding are recorded as they are settled now.",
    };
  },
});
