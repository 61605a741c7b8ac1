import { z } from "zod";
import { pathText } from "#lib/platform/parameters";
import { Refusal } from "#lib/platform/refusal";
import { recordEvidence } from "#lib/revision/evidence/evidence.db";
import { issueSizes } from "#lib/revision/evidence/issue-sizes";
import { issueHref } from "#lib/revision/paper-address";
import { readRevision, readSizes } from "#lib/revision/revision.db";
import { revisionOfAddress, revisionSubject } from "#lib/revision/revision-of.db";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: "evidence-sizes",
  action: "record evidence",
  subject: revisionSubject,
  fields: z.object({}),
  page: ({ revision = "", issue = "" }) => issueHref(pathText(revision), pathText(issue), "evidence"),
  run: async ({ params, by }) => {
    const id = pathText(params.issue ?? "");
    const revisionId = await revisionOfAddress(params);
    const [revision, sizes] = await Promise.all([readRevision(revisionId, "groups"), readSizes(revisionId)]);
    const held = revision.issue(id);
    if (!held) throw new Refusal("There is no such issue. Go back to its paper.");
    const text = issueSizes(held, revision, sizes);
    if (text === "")
      throw new Refusal("No size of these groups is known. Record what you know as a file or in words.");
    await recordEvidence(by, id, { kind: "sizes", text });
    return { to: issueHref(revisionId, id), said: "The sizes are recorded as they are known now." };
  },
});
