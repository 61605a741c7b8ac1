import { z } from "zod";
import { numberIn } from "#lib/platform/parameters";
import { changeRound } from "#lib/revision/consultation/consultation.db";
import { roundHref } from "#lib/revision/consultation/round";
import { ROUND_FIELDS, roundTyped } from "#lib/revision/consultation/round-form";
import { roundSubject } from "#lib/revision/consultation/round-subject.db";
import { prose, wholeNumber } from "#lib/web/fields";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: "round",
  action: "manage rounds",
  subject: ({ round }) => roundSubject(numberIn(round)),
  fields: z.object({
    ...ROUND_FIELDS,
    reason: prose("The reason", { longest: 1_000 }),
    revision: wholeNumber(),
  }),
  page: ({ round }) => `${roundHref(numberIn(round))}/edit`,
  run: async ({ values: { reason, revision, ...values }, params, by }) => {
    const id = numberIn(params.round);
    await changeRound(by, id, {
      ...roundTyped(values),
      reason,
      revision,
    });
    return { to: roundHref(id), said: "The round is saved." };
  },
});
