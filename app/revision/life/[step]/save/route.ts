import { z } from "zod";
import { formRoute } from "#lib/forms/form-route";
import { demandStep } from "#lib/life-steps/asked-step";
import { stepName } from "#lib/life-steps/set-of-steps";
import { STEP_FIELDS, stepFrom } from "#lib/life-steps/step-form";
import { changeStep } from "#lib/life-steps/store";

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
