import { WORDS_FIELDS } from "#lib/evidence/evidence-form";
import { recordEvidence } from "#lib/evidence/store";
import { formRoute } from "#lib/forms/form-route";
import { pathText } from "#lib/parameters";
import { issueHref } from "#lib/revision/paper-query";

export const POST = formRoute({
  form: "evidence-words",
  action: "record evidence",
  fields: WORDS_FIELDS,
  page: ({ issue = "" }) => `${issueHref(pathText(issue))}/evidence`,
  run: async ({ values, params: { issue = "" }, viewer, by }) => {
    const id = pathText(issue);
    await recordEvidence({ ...by, personId: viewer!.person.id }, id, {
      kind: values["words-kind"],
      text: values.words,
    });
    return { to: issueHref(id), said: "The text is recorded." };
  },
});
