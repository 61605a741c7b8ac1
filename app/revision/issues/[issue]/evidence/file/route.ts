import { FILE_FIELDS } from "#lib/evidence/evidence-form";
import { recordEvidence } from "#lib/evidence/store";
import { formRoute } from "#lib/forms/form-route";
import { pathText } from "#lib/parameters";
import { issueHref } from "#lib/revision/paper-query";

export const POST = formRoute({
  form: "evidence-file",
  action: "record evidence",
  limit: "upload by person",
  files: ["file"],
  fields: FILE_FIELDS,
  page: ({ issue = "" }) => `${issueHref(pathText(issue))}/evidence`,
  run: async ({ values, files, params: { issue = "" }, viewer, by }) => {
    const id = pathText(issue);
    await recordEvidence({ ...by, personId: viewer!.person.id }, id, {
      kind: "attachment",
      text: values["file-text"],
      ...(files.file && { file: files.file }),
    });
    return { to: issueHref(id), said: "The file is recorded." };
  },
});
