import { pathText } from "#lib/platform/parameters";
import { recordEvidence } from "#lib/revision/evidence/evidence.db";
import { WORDS_FIELDS } from "#lib/revision/evidence/evidence-form";
import { issueHref } from "#lib/revision/paper-address";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: "evidence-words",
  action: "record evidence",
  fields: WORDS_FIELDS,
  page: ({ issue = "" }) => `${issueHref(pathText(issue))}/evidence`,
  run: async ({ values, params: { issue = "" }, by }) => {
    const id = pathText(issue);
    await recordEvidence(by, id, {
      kind: values["words-kind"],
      text: values.words,
    });
    return { to: issueHref(id), said: "The text is recorded." };
  },
});
