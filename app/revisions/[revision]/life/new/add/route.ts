import { z } from "zod";
import { pathText } from "#lib/platform/parameters";
import { addStep } from "#lib/revision/life/life-steps.db";
import { lifeHref } from "#lib/revision/life/set-of-steps";
import { STAGE_FIELDS, STEP_FIELDS, stepFrom } from "#lib/revision/life/step-form";
import { setSentence } from "#lib/revision/life/step-of-address.db";
import { revisionOfAddress, revisionSubject } from "#lib/revision/revision-of.db";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: "add-step",
  action: "set the life of proposals",
  subject: revisionSubject,
  fields: z.object({ ...STAGE_FIELDS, ...STEP_FIELDS }),
  page: ({ revision = "" }) => lifeHref(pathText(revision), "new"),
  run: async ({ values, params, by }) => {
    const of = await revisionOfAddress(params);
    const { from, to } = values;
    const draft = stepFrom(values, { from, to });
    await addStep(by, of, draft, values.reason);
    return { to: lifeHref(of), said: await setSentence(of, draft, "added") };
  },
});
