import { z } from "zod";
import { pathText } from "#lib/platform/parameters";
import { endStep } from "#lib/revision/life/life-steps.db";
import { lifeHref, stepName } from "#lib/revision/life/set-of-steps";
import { demandStep } from "#lib/revision/life/step-of-address.db";
import { revisionOfAddress, revisionSubject } from "#lib/revision/revision-of.db";
import { prose } from "#lib/web/fields";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: "end-step",
  action: "set the life of proposals",
  subject: revisionSubject,
  fields: z.object({
    endReason: prose("The reason", { required: "Give the reason: it stands in the record.", longest: 1_000 }),
  }),
  page: ({ revision = "", step = "" }) => lifeHref(pathText(revision), encodeURIComponent(step)),
  run: async ({ values, params, by }) => {
    const of = await revisionOfAddress(params);
    const step = await demandStep(of, params.step);
    await endStep(by, of, step.id, values.endReason);
    return { to: lifeHref(of), said: `The step ${stepName(step)} is ended.` };
  },
});
