import { z } from "zod";
import { issueSizes } from "#lib/evidence/issue-sizes";
import { recordEvidence } from "#lib/evidence/store";
import { formRoute } from "#lib/forms/form-route";
import { pathText } from "#lib/parameters";
import { Refusal } from "#lib/refusal";
import { issueHref } from "#lib/revision/paper-query";
import { readRevision, readSizes } from "#lib/revision/store";

export const POST = formRoute({
  form: "evidence-sizes",
  action: "record evidence",
  fields: z.object({}),
  page: ({ issue = "" }) => `${issueHref(pathText(issue))}/evidence`,
  run: async ({ params: { issue = "" }, viewer, by }) => {
    const id = pathText(issue);
    const [revision, sizes] = await Promise.all([readRevision(undefined, "groups"), readSizes()]);
    const held = revision.issue(id);
    if (!held) throw new Refusal("There is no such issue. Go back to its paper.");
    const text = issueSizes(held, revision, sizes);
    if (text === "")
      throw new Refusal("No size of these groups is known. Record what you know as a file or in words.");
    await recordEvidence({ ...by, personId: viewer!.person.id }, id, { kind: "sizes", text });
    return { to: issueHref(id), said: "The sizes are recorded as they are known now." };
  },
});
