import { pathText } from "#lib/platform/parameters";
import { recordEvidence } from "#lib/revision/evidence/evidence.db";
import { LINK_FIELDS } from "#lib/revision/evidence/evidence-form";
import { issueHref } from "#lib/revision/paper-address";
import { revisionSubject } from "#lib/revision/revision-of.db";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: "evidence-link",
  action: "record evidence",
  subject: revisionSubject,
  fields: LINK_FIELDS,
  page: ({ revision = "", issue = "" }) => issueHref(pathText(revision), pathText(issue), "evidence"),
  run: async ({ values, params: { revision = "", issue = "" }, by }) => {
    const id = pathText(issue);
    await recordEvidence(by, id, {
      kind: "link",
      url: values.link,
      text: values["link-text"],
    });
    return { to: issueHref(pathText(revision), id), said: "The link is recorded." };
  },
});
