import { numberIn, pathText } from "#lib/platform/parameters";
import { Refusal } from "#lib/platform/refusal";
import { suggestionsHref } from "#lib/revision/opening/opening-address";
import { revisionSubject } from "#lib/revision/revision-of.db";
import { moveToFollowing } from "#lib/revision/suggestions/answer-suggestion.db";
import { reference, suggestionHref } from "#lib/revision/suggestions/suggestion";
import { MOVE_FIELDS } from "#lib/revision/suggestions/suggestion-fields";
import { suggestionOfAddress } from "#lib/revision/suggestions/suggestion-of-address.db";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: "move-suggestion",
  action: "open a revision",
  subject: revisionSubject,
  fields: MOVE_FIELDS,
  page: ({ revision = "", number }) => suggestionHref(pathText(revision), numberIn(number)),
  run: async ({ values, params, by }) => {
    const suggestion = await suggestionOfAddress(params);
    if (!suggestion) throw new Refusal("There is no such suggestion. Choose one from the list.");
    await moveToFollowing(by, suggestion.id, values);
    return {
      to: suggestionsHref(pathText(params.revision ?? "")),
      said: `Suggestion ${reference(suggestion.id)} waits for the following revision.`,
    };
  },
});
