import { z } from "zod";
import { groupChoices } from "#lib/classification/group-choices";
import { meantGroups } from "#lib/classification/meant-groups.db";
import { suggestionEdition } from "#lib/coding-index/meant-entry.db";
import { figuresSubject } from "#lib/gold-coding/figures/figures-subject.db";
import { findingsPath } from "#lib/gold-coding/findings/finding";
import { makeSuggestion } from "#lib/gold-coding/findings/make.db";
import { makePage } from "#lib/gold-coding/findings/make-address";
import { postedFinding } from "#lib/gold-coding/findings/posted-finding.db";
import { pathText } from "#lib/platform/parameters";
import { line, prose } from "#lib/web/fields";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: "finding-suggestion",
  action: "put gold codes to use",
  subject: figuresSubject,
  fields: z.object({
    title: line("The title", { required: "Give the job title." }),
    add: line("The additional term"),
    ind: line("The industry"),
    group: line("The unit group"),
    "group-is": groupChoices(),
    note: prose("The text", { required: "Say in a sentence why.", longest: 2_000 }),
  }),
  page: ({ batch = "" }, query) => makePage(pathText(batch), query),
  run: async ({ values: { group, "group-is": chosen, ...values }, params, query, by, viewer }) => {
    const found = await postedFinding(params, query, viewer.person);
    const { id: edition } = await suggestionEdition();
    const [[code = ""] = []] = await meantGroups([
      { field: "group", edition, takes: "unit group", typed: group, chosen },
    ]);
    await makeSuggestion(by, found, { ...values, code });
    return {
      to: findingsPath(found.batch),
      said: "The entry is suggested. The suggestion is linked from its finding below.",
    };
  },
});
