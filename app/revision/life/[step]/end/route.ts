import { z } from "zod";
import { prose } from "#lib/forms/fields";
import { formRoute } from "#lib/forms/form-route";
import { demandStep } from "#lib/life-steps/asked-step";
import { stepName } from "#lib/life-steps/set-of-steps";
import { endStep } from "#lib/life-steps/store";

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
