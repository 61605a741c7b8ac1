import { numberIn } from "#lib/platform/parameters";
import { ACTION_FIELDS, SINCE } from "#lib/revision/meetings/meeting-fields.db";
import { addPlanAction, savePlanAction } from "#lib/standards/plan/plan.db";
import { PLAN_PATH, planActionHref } from "#lib/standards/plan/plan-address";
import { dayField } from "#lib/web/day-field";
import { line } from "#lib/web/fields";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: "action",
  action: "keep standards",
  fields: ACTION_FIELDS.extend(SINCE).extend({
    objective: line("The objective", { required: "Say which objective it is for.", longest: 300 }),
    startsOn: dayField(),
    timescale: line("The time", { longest: 100 }),
  }),
  page: ({ action = "" }) => planActionHref(action === "new" ? "new" : numberIn(action)),
  run: async ({ values: { since, dueOn, startsOn, ...text }, params: { action = "" }, by }) => {
    const draft = { ...text, dueOn: dueOn || null, startsOn: startsOn || null };
    if (action === "new") {
      const id = await addPlanAction(by, draft);
      return { to: PLAN_PATH, said: `Action ${id} is entered.` };
    }
    await savePlanAction(by, numberIn(action), { revision: since, draft });
    return { to: PLAN_PATH, said: `Action ${numberIn(action)} is saved.` };
  },
});
