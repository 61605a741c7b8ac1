import { z } from "zod";
import { addStep } from "#lib/revision/life/life-steps.db";
import { lifeHref } from "#lib/revision/life/set-of-steps";
import { STAGE_FIELDS, STEP_FIELDS, stepFrom } from "#lib/revision/life/step-form";
import { setSentence } from "#lib/revision/life/step-of-address.db";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: "add-step",
  action: "set the life of proposals",
  fields: z.object({ ...STAGE_FIELDS, ...STEP_FIELDS }),
  page: () => lifeHref(null, "new"),
  run: async ({ values, by }) => {
    const { from, to } = values;
    const draft = stepFrom(values, { from, to });
    await addStep(by, null, draft, values.reason);
    return { to: lifeHref(null), said: await setSentence(null, draft, "added") };
  },
});
