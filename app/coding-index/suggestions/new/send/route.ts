import { z } from "zod";
import { line, prose } from "#lib/forms/fields";
import { formRoute } from "#lib/forms/form-route";
import { suggest } from "#lib/index-suggestions/store";

export const POST = formRoute({
  form: "suggestion",
  action: "suggest an index entry",
  limit: "suggestion",
  fields: z.object({
    title: line("The title", { required: "Give the job title." }),
    add: line("The additional term"),
    ind: line("The industry"),
    group: line("The unit group", { longest: 20 }),
    note: prose("The text", {
      required: "Say in a sentence why, or where you have seen it.",
      longest: 2_000,
    }),
  }),
  page: () => "/coding-index/suggestions/new",
  run: async ({ values: { group, ...values }, viewer, by }) => {
    const id = await suggest({ ...by, personId: viewer!.person.id }, { ...values, code: group });
    return {
      to: `/coding-index/suggestions/${id}`,
      said: "Thank you. The custodian will look into it; you see the outcome here.",
    };
  },
});
