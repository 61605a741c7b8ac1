import { z } from "zod";
import { formRoute } from "#lib/forms/form-route";
import { stepName } from "#lib/life-steps/set-of-steps";
import { STAGE_FIELDS, STEP_FIELDS, stepFrom } from "#lib/life-steps/step-form";
import { addStep } from "#lib/life-steps/store";

export const POST = formRoute({
  form: "add-step",
  action: "set the life of proposals",
  fields: z.object({ ...STAGE_FIELDS, ...STEP_FIELDS }),
  page: () => "/revision/life/new",
  run: async ({ values, by }) => {
    const { from, to } = values;
    await addStep(by, stepFrom(values, { from, to }), values.reason);
    return { to: "/revision/life", said: `The step ${stepName({ from, to })} is added.` };
  },
});
