import { z } from "zod";
import { endStep } from "#lib/revision/life/life-steps.db";
import { lifeHref, stepName } from "#lib/revision/life/set-of-steps";
import { demandStep } from "#lib/revision/life/step-of-address.db";
import { prose } from "#lib/web/fields";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: "end-step",
  action: "set the life of proposals",
  fields: z.object({
    endReason: prose("The reason", { required: "Give the reason: it stands in the record.", longest: 1_000 }),
  }),
  page: ({ step = "" }) => lifeHref(null, encodeURIComponent(step)),
  run: async ({ values, params, by }) => {
    const step = await demandStep(null, params.step);
    await endStep(by, null, step.id, values.endReason);
    return { to: lifeHref(null), said: `The step ${stepName(step)} is ended.` };
  },
});
