import { z } from "zod";
import { changeStep } from "#lib/revision/life/life-steps.db";
import { stepName } from "#lib/revision/life/set-of-steps";
import { STEP_FIELDS, stepFrom } from "#lib/revision/life/step-form";
import { demandStep } from "#lib/revision/life/step-of-address.db";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: "save-step",
  action: "set the life of proposals",
  fields: z.object(STEP_FIELDS),
  page: ({ step = "" }) => `/revision/life/${encodeURIComponent(step)}`,
  run: async ({ values, params, by }) => {
    const step = await demandStep(params.step);
    await changeStep(by, step.id, stepFrom(values, step), values.reason);
    return { to: "/revision/life", said: `The step ${stepName(step)} is changed.` };
  },
});
