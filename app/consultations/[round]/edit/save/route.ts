import { z } from "zod";
import { roundHref } from "#lib/consultation/round";
import { ROUND_FIELDS, roundTyped } from "#lib/consultation/round-form";
import { changeRound } from "#lib/consultation/store";
import { prose, wholeNumber } from "#lib/forms/fields";
import { formRoute } from "#lib/forms/form-route";
import { numberIn } from "#lib/parameters";

export const POST = formRoute({
  form: "round",
  action: "manage rounds",
  fields: z.object({
    ...ROUND_FIELDS,
    reason: prose("The reason", { longest: 1_000 }),
    revision: wholeNumber(),
  }),
  page: ({ round }) => `${roundHref(numberIn(round))}/edit`,
  run: async ({ values: { reason, revision, ...values }, params, viewer, by }) => {
    const id = numberIn(params.round);
    await changeRound({ ...by, personId: viewer!.person.id }, id, {
      ...roundTyped(values),
      reason,
      revision,
    });
    return { to: roundHref(id), said: "The round is saved." };
  },
});
