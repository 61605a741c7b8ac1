import { z } from "zod";
import { numberIn } from "#lib/platform/parameters";
import { ACTION_STATUSES } from "#lib/revision/meetings/meeting";
import { addProgress } from "#lib/standards/plan/plan.db";
import { planActionHref } from "#lib/standards/plan/plan-address";
import { dayField } from "#lib/web/day-field";
import { choice, prose } from "#lib/web/fields";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: "progress",
  action: "keep standards",
  fields: z.object({
    doneOn: dayField("Give the day on which it was done."),
    done: prose("What was done", { required: "Say what was done.", longest: 1_000 }),
    standing: choice(ACTION_STATUSES, "Choose how it stands."),
  }),
  page: ({ action }) => planActionHref(numberIn(action)),
  run: async ({ values: { doneOn, done: text, standing: status }, params, by }) => {
    const id = numberIn(params.action);
    await addProgress(by, id, { doneOn, text, status });
    return { to: planActionHref(id), said: "It stands in the report." };
  },
});
