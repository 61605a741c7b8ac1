import { readEditions } from "#lib/classification/classification.db";
import { meantGroups } from "#lib/classification/meant-groups.db";
import { newestEdition } from "#lib/classification/newest-edition";
import { checkAttachment } from "#lib/files/attachments/attachment";
import { address } from "#lib/platform/parameters";
import { reference, SUGGEST_PATH, suggestedHref } from "#lib/revision/suggestions/suggestion";
import { SUGGESTION_FIELDS } from "#lib/revision/suggestions/suggestion-fields";
import { suggest } from "#lib/revision/suggestions/suggestions.db";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: "suggest",
  action: "suggest for the next revision",
  limit: "suggestion by address",
  fields: SUGGESTION_FIELDS,
  files: ["file"],
  page: (_, query) => address(SUGGEST_PATH, { group: query.get("group") ?? "" }),
  run: async ({ values: { groups, "groups-is": chosen, ...said }, files: { file }, by }) => {
    const edition = newestEdition(await readEditions())?.id ?? "";
    const [codes = []] = await meantGroups([{ field: "groups", edition, typed: groups, chosen, many: true }]);
    const attachment = file ? await checkAttachment(file) : null;
    const id = await suggest(by, { ...said, codes, edition, attachment });
    return {
      to: suggestedHref(id),
      said: `Thank you. Your suggestion was sent. Its number is ${reference(id)}.`,
    };
  },
});
