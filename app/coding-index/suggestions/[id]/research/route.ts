import { z } from "zod";
import { saveResearch } from "#lib/coding-index/suggestions/suggestions.db";
import { prose, wholeNumber } from "#lib/web/fields";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: "research",
  action: "decide on suggestions",
  fields: z.object({ research: prose("The notes", { longest: 10_000 }), revision: wholeNumber() }),
  page: ({ id }) => `/coding-index/suggestions/${id}`,
  run: async ({ values, params: { id }, by }) => {
    await saveResearch(by, Number(id), values);
    return { to: `/coding-index/suggestions/${id}`, said: "The notes are saved." };
  },
});
