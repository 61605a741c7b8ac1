import { z } from "zod";
import { groupChoices } from "#lib/classification/group-choices";
import { meantGroups } from "#lib/classification/meant-groups.db";
import { suggestionEdition } from "#lib/coding-index/meant-entry.db";
import { suggest } from "#lib/coding-index/suggestions/suggestions.db";
import { line, prose } from "#lib/web/fields";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: "suggestion",
  action: "suggest an index entry",
  limit: "suggestion",
  fields: z.object({
    title: line("The title", { required: "Give the job title." }),
    add: line("The additional term"),
    ind: line("The industry"),
    group: line("The unit group"),
    "group-is": groupChoices(),
    note: prose("The text", {
      required: "Say in a sentence why, or where you have seen it.",
      longest: 2_000,
    }),
  }),
  page: () => "/coding-index/suggestions/new",
  run: async ({ values: { group, "group-is": chosen, ...values }, by }) => {
    const { id: edition } = await suggestionEdition();
    const [[code = ""] = []] = await meantGroups([
      { field: "group", edition, takes: "unit group", typed: group, chosen },
    ]);
    const number = await suggest(by, { ...values, code });
    return {
      to: `/coding-index/suggestions/${number}`,
      said: "Thank you. The custodian will look into it; you see the outcome here.",
    };
  },
});
