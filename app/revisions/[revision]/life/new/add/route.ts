import { z } from "zod";
import { addStep } from "#lib/revision/life/life-steps.db";
import { stepName } from "#lib/revision/life/set-of-steps";
import { STAGE_FIELDS, STEP_FIELDS, stepFrom } from "#lib/revision/life/step-form";
import { formRoute } from "#lib/web/form-route.db";

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
