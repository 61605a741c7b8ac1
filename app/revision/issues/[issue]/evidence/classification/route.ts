import { CLASSIFICATION_FIELDS } from "#lib/evidence/evidence-form";
import { recordEvidence } from "#lib/evidence/store";
import { formRoute } from "#lib/forms/form-route";
import { pathText } from "#lib/parameters";
import { issueHref } from "#lib/revision/paper-query";

export const POST = formRoute({
  form: "evidence-classification",
  action: "record evidence",
  fields: CLASSIFICATION_FIELDS,
  page: ({ issue = "" }) => `${issueHref(pathText(issue))}/evidence`,
  run: async ({ values, params: { issue = "" }, viewer, by }) => {
    const id = pathText(issue);
    await recordEvidence({ ...by, personId: viewer!.person.id }, id, {
      kind: "other classification",
      codes: [...new Set([...values.isco, ...values["isco-more"]])],
      text: values["isco-text"],
    });
    return { to: issueHref(id), said: "The groups of ISCO-08 are recorded." };
  },
});
