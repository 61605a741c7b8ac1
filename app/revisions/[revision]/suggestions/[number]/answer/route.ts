import { numberIn, pathText } from "#lib/platform/parameters";
import { Refusal } from "#lib/platform/refusal";
import { revisionSubject } from "#lib/revision/revision-of.db";
import { answerSuggestion } from "#lib/revision/suggestions/answer-suggestion.db";
import { suggestionHref } from "#lib/revision/suggestions/suggestion";
import { ANSWER_FIELDS } from "#lib/revision/suggestions/suggestion-fields";
import { suggestionOfAddress } from "#lib/revision/suggestions/suggestion-of-address.db";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: "answer-suggestion",
  action: "answer suggestions for a revision",
  subject: revisionSubject,
  fields: ANSWER_FIELDS,
  page: ({ revision = "", number }) => suggestionHref(pathText(revision), numberIn(number)),
  run: async ({ values: { answer, publication, edits }, params, by }) => {
    const [revision, suggestion] = [pathText(params.revision ?? ""), await suggestionOfAddress(params)];
    if (!suggestion) throw new Refusal("There is no such suggestion. Choose one from the list.");
    const published = publication === "publish";
    await answerSuggestion(by, suggestion.id, { revision, answer, published, edits });
    const told = suggestion.email ? " Whoever sent it is told by e-mail." : "";
    return {
      to: suggestionHref(revision, suggestion.id),
      said: `The answer is ${published ? "published" : "kept for the groups"}.${told}`,
    };
  },
});
