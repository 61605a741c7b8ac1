import { z } from "zod";
import { pathText } from "#lib/platform/parameters";
import { changeStep } from "#lib/revision/life/life-steps.db";
import { lifeHref } from "#lib/revision/life/set-of-steps";
import { STEP_FIELDS, stepFrom } from "#lib/revision/life/step-form";
import { demandStep, setSentence } from "#lib/revision/life/step-of-address.db";
import { revisionOfAddress, revisionSubject } from "#lib/revision/revision-of.db";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: "save-step",
  action: "set the life of proposals",
  subject: revisionSubject,
  fields: z.object(STEP_FIELDS),
  page: ({ revision = "", step = "" }) => lifeHref(pathText(revision), encodeURIComponent(step)),
  run: async ({ values, params, by }) => {
    const of = await revisionOfAddress(params);
    const step = await demandStep(of, params.step);
    const draft = stepFrom(values, step);
    await changeStep(by, of, step.id, draft, values.reason);
    return { to: lifeHref(of), said: await setSentence(of, draft, "changed") };
  },
});
