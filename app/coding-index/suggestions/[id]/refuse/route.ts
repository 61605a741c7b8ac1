import { z } from "zod";
import { refuseSuggestion } from "#lib/coding-index/suggestions/suggestions.db";
import { prose } from "#lib/web/fields";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: "refuse",
  action: "decide on suggestions",
  fields: z.object({
    refusal: prose("The reason", { required: "Say why; whoever suggested it will read it.", longest: 1_000 }),
  }),
  page: ({ id }) => `/coding-index/suggestions/${id}`,
  run: async ({ values, params: { id }, by }) => {
    await refuseSuggestion(by, Number(id), values.refusal);
    return { to: `/coding-index/suggestions/${id}`, said: "The suggestion is refused." };
  },
});
