import { LINK_FIELDS } from "#lib/evidence/evidence-form";
import { recordEvidence } from "#lib/evidence/store";
import { formRoute } from "#lib/forms/form-route";
import { pathText } from "#lib/parameters";
import { issueHref } from "#lib/revision/paper-query";

export const POST = formRoute({
  form: "evidence-link",
  action: "record evidence",
  fields: LINK_FIELDS,
  page: ({ issue = "" }) => `${issueHref(pathText(issue))}/evidence`,
  run: async ({ values, params: { issue = "" }, viewer, by }) => {
    const id = pathText(issue);
    await recordEvidence({ ...by, personId: viewer!.person.id }, id, {
      kind: "link",
      url: values.link,
      text: values["link-text"],
    });
    return { to: issueHref(id), said: "The link is recorded." };
  },
});
