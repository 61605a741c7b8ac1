import { z } from "zod";
import { numberIn } from "#lib/platform/parameters";
import { respond } from "#lib/revision/consultation/consultation.db";
import { commentHref } from "#lib/revision/consultation/round";
import { choice, prose, wholeNumber } from "#lib/web/fields";
import { formRoute } from "#lib/web/form-route.db";
import { commentSubject } from "../../../comment-of-address";

export const POST = formRoute({
  form: "response",
  action: "respond to comments",
  subject: async ({ id = "" }) => commentSubject({ params: Promise.resolve({ id }) }),
  fields: z.object({
    text: prose("The response", { required: "Write a response." }),
    publication: choice(["publish", "withhold"], "Choose whether both are published."),
    withheldReason: prose("The reason", { longest: 1_000 }),
    revision: wholeNumber(),
  }),
  page: ({ id }) => commentHref(numberIn(id)),
  run: async ({ values: { publication, ...response }, params, by }) => {
    const published = publication === "publish";
    await respond(by, numberIn(params.id), { ...response, published });
    const said = published
      ? "The response is saved and published."
      : "The response is saved; both are withheld.";
    return { to: commentHref(numberIn(params.id)), said };
  },
});
