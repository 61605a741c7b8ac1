import { z } from "zod";
import { prose, wholeNumber } from "#lib/forms/fields";
import { formRoute } from "#lib/forms/form-route";
import { saveResearch } from "#lib/index-suggestions/store";

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
