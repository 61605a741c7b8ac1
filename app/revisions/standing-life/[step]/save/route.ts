import { z } from "zod";
import { changeStep } from "#lib/revision/life/life-steps.db";
import { lifeHref } from "#lib/revision/life/set-of-steps";
import { STEP_FIELDS, stepFrom } from "#lib/revision/life/step-form";
import { demandStep, setSentence } from "#lib/revision/life/step-of-address.db";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: "save-step",
  action: "set the life of proposals",
  fields: z.object(STEP_FIELDS),
  page: ({ step = "" }) => lifeHref(null, encodeURIComponent(step)),
  run: async ({ values, params, by }) => {
    const step = await demandStep(null, params.step);
    const draft = stepFrom(values, step);
    await changeStep(by, null, step.id, draft, values.reason);
    return { to: lifeHref(null), said: await setSentence(null, draft, "changed") };
  },
});
