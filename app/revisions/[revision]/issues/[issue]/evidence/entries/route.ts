import { pathText } from "#lib/platform/parameters";
import { recordEvidence } from "#lib/revision/evidence/evidence.db";
import { ENTRIES_FIELDS } from "#lib/revision/evidence/evidence-form";
import { issueHref } from "#lib/revision/paper-address";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: "evidence-entries",
  action: "record evidence",
  fields: ENTRIES_FIELDS,
  page: ({ issue = "" }) => `${issueHref(pathText(issue))}/evidence`,
  run: async ({ values, params: { issue = "" }, by }) => {
    const id = pathText(issue);
    await recordEvidence(by, id, {
      kind: "index entries",
      codes: [...new Set(values.entries)],
      text: values["entries-text"],
    });
    return { to: issueHref(id), said: "The index entries are recorded." };
  },
});
