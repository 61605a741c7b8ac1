import { pathText } from "#lib/platform/parameters";
import { recordEvidence } from "#lib/revision/evidence/evidence.db";
import { ENTRIES_FIELDS } from "#lib/revision/evidence/evidence-form";
import { issueHref } from "#lib/revision/paper-address";
import { revisionSubject } from "#lib/revision/revision-of.db";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: "evidence-entries",
  action: "record evidence",
  subject: revisionSubject,
  fields: ENTRIES_FIELDS,
  page: ({ revision = "", issue = "" }) => issueHref(pathText(revision), pathText(issue), "evidence"),
  run: async ({ values, params: { revision = "", issue = "" }, by }) => {
    const id = pathText(issue);
    await recordEvidence(by, id, {
      kind: "index entries",
      codes: [...new Set(values.entries)],
      text: values["entries-text"],
    });
    return { to: issueHref(pathText(revision), id), said: "The index entries are recorded." };
  },
});
