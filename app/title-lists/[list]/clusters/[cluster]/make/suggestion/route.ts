import { z } from "zod";
import { groupChoices } from "#lib/classification/group-choices";
import { meantGroups } from "#lib/classification/meant-groups.db";
import { suggestionEdition } from "#lib/coding-index/meant-entry.db";
import { numberIn } from "#lib/platform/parameters";
import { clusterHref, makeHref } from "#lib/title-lists/list-address";
import { demandCluster, makeSuggestion } from "#lib/title-lists/outcomes/make.db";
import { line, prose } from "#lib/web/fields";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: "titles-suggestion",
  action: "keep title lists",
  fields: z.object({
    title: line("The title", { required: "Give the job title." }),
    add: line("The additional term"),
    ind: line("The industry"),
    group: line("The unit group"),
    "group-is": groupChoices(),
    note: prose("The text", { required: "Say in a sentence why.", longest: 2_000 }),
  }),
  page: ({ list, cluster }) => makeHref(numberIn(list), numberIn(cluster), "suggestion"),
  run: async ({ values: { group, "group-is": chosen, ...values }, params, by }) => {
    const found = await demandCluster(numberIn(params.list), numberIn(params.cluster));
    const { id: edition } = await suggestionEdition();
    const [[code = ""] = []] = await meantGroups([
      { field: "group", edition, takes: "unit group", typed: group, chosen },
    ]);
    await makeSuggestion(by, found, { ...values, code });
    return {
      to: clusterHref(found.list.id, found.cluster.number),
      said: "The entry is suggested. How far it is stands below.",
    };
  },
});
