import { z } from "zod";
import { dropSecondFactor } from "#lib/account/store";
import { formRoute } from "#lib/forms/form-route";
import { demandPerson } from "#lib/people/asked-person";
import { personPage } from "#lib/people/person-page";
import { reasonField } from "#lib/people/reason-field";
import { Refusal } from "#lib/refusal";

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
