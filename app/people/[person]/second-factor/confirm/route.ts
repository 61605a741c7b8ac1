import { z } from "zod";
import { dropSecondFactor } from "#lib/people/account/account.db";
import { demandPerson } from "#lib/people/person-of-address.db";
import { personPage } from "#lib/people/person-page";
import { Refusal } from "#lib/platform/refusal";
import { formRoute } from "#lib/web/form-route.db";
import { reasonField } from "#lib/web/reason-field";

export const POST = formRoute({
  form: "second-factor",
  action: "manage people",
  fields: z.object({ reason: reasonField() }),
  page: ({ person }) => personPage(person, "/second-factor"),
  run: async ({ values: { reason }, params, by }) => {
    const person = await demandPerson(params.person);
    const how = { reason, keep: null };
    if (!(await dropSecondFactor(by, person, "took a lost authenticator app off", how)))
      throw new Refusal(`${person.name} has no authenticator app set up.`);
    return { to: personPage(person.id), said: `The authenticator app of ${person.name} is taken off.` };
  },
});
