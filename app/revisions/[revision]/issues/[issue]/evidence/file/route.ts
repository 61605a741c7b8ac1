import { pathText } from "#lib/platform/parameters";
import { recordEvidence } from "#lib/revision/evidence/evidence.db";
import { FILE_FIELDS } from "#lib/revision/evidence/evidence-form";
import { issueHref } from "#lib/revision/paper-address";
import { revisionSubject } from "#lib/revision/revision-of.db";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: "evidence-file",
  action: "record evidence",
  subject: revisionSubject,
  limit: "upload by person",
  files: ["file"],
  fields: FILE_FIELDS,
  page: ({ revision = "", issue = "" }) => issueHref(pathText(revision), pathText(issue), "evidence"),
  run: async ({ values, files, params: { revision = "", issue = "" }, by }) => {
    const id = pathText(issue);
    await recordEvidence(by, id, {
      kind: "attachment",
      text: values["file-text"],
      ...(files.file && { file: files.file }),
    });
    return { to: issueHref(pathText(revision), id), said: "The file is recorded." };
  },
});
