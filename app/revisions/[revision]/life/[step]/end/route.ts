import { z } from "zod";
import { endStep } from "#lib/revision/life/life-steps.db";
import { stepName } from "#lib/revision/life/set-of-steps";
import { demandStep } from "#lib/revision/life/step-of-address.db";
import { prose } from "#lib/web/fields";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: "end-step",
  action: "set the life of proposals",
  fields: z.object({
    endReason: prose("The reason", { required: "Give the reason: it stands in the record.", longest: 1_000 }),
  }),
  page: ({ step = "" }) => `/revision/life/${encodeURIComponent(step)}`,
  run: async ({ values, params, by }) => {
    const step = await demandStep(params.step);
    await endStep(by, step.id, values.endReason);
    return { to: "/revision/life", said: `The step ${stepName(step)} is ended.` };
  },
});
