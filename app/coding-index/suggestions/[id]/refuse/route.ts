import { z } from "zod";
import { prose } from "#lib/forms/fields";
import { formRoute } from "#lib/forms/form-route";
import { refuseSuggestion } from "#lib/index-suggestions/store";

export const POST = formRoute({
  form: "refuse",
  action: "decide on suggestions",
  fields: z.object({
    refusal: prose("The reason", { required: "Say why; whoever suggested it will read it.", longest: 1_000 }),
  }),
  page: ({ id }) => `/coding-index/suggestions/${id}`,
  run: async ({ values, params: { id }, viewer, by }) => {
    await refuseSuggestion({ ...by, personId: viewer!.person.id }, Number(id), values.refusal);
    return { to: `/coding-index/suggestions/${id}`, said: "The suggestion is refused." };
  },
});
