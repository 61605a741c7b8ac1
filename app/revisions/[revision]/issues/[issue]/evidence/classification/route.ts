import { meantGroups } from "#lib/classification/meant-groups.db";
import { pathText } from "#lib/platform/parameters";
import { recordEvidence } from "#lib/revision/evidence/evidence.db";
import { CLASSIFICATION_FIELDS } from "#lib/revision/evidence/evidence-form";
import { issueHref } from "#lib/revision/paper-address";
import { revisionSubject } from "#lib/revision/revision-of.db";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: "evidence-classification",
  action: "record evidence",
  subject: revisionSubject,
  fields: CLASSIFICATION_FIELDS,
  page: ({ revision = "", issue = "" }) => issueHref(pathText(revision), pathText(issue), "evidence"),
  run: async ({ values, params: { revision = "", issue = "" }, by }) => {
    const id = pathText(issue);
    const [more = []] = await meantGroups([
      {
        field: "other-more",
        edition: values["other-edition"],
        typed: values["other-more"],
        chosen: values["other-more-is"],
        many: true,
      },
    ]);
    await recordEvidence(by, id, {
      kind: "other classification",
      codes: [...new Set([...values.other, ...more])],
      edition: values["other-edition"],
      text: values["other-text"],
    });
    return { to: issueHref(pathText(revision), id), said: "The groups are recorded." };
  },
});
