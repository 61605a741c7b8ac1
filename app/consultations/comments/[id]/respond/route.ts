import { z } from "zod";
import { commentHref } from "#lib/consultation/round";
import { respond } from "#lib/consultation/store";
import { choice, prose, wholeNumber } from "#lib/forms/fields";
import { formRoute } from "#lib/forms/form-route";
import { numberIn } from "#lib/parameters";

export const POST = formRoute({
  form: "response",
  action: "respond to comments",
  fields: z.object({
    text: prose("The response", { required: "Write a response." }),
    publication: choice(["publish", "withhold"], "Choose whether both are published."),
    withheldReason: prose("The reason", { longest: 1_000 }),
    revision: wholeNumber(),
  }),
  page: ({ id }) => commentHref(numberIn(id)),
  run: async ({ values: { publication, ...response }, params, viewer, by }) => {
    const published = publication === "publish";
    await respond({ ...by, personId: viewer!.person.id }, numberIn(params.id), { ...response, published });
    const said = published
      ? "The response is saved and published."
      : "The response is saved; both are withheld.";
    return { to: commentHref(numberIn(params.id)), said };
  },
});
