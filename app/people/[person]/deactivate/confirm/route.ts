import { z } from "zod";
import { deactivate } from "#lib/people/people.db";
import { demandPerson } from "#lib/people/person-of-address.db";
import { personPage } from "#lib/people/person-page";
import { formRoute } from "#lib/web/form-route.db";
import { reasonField } from "#lib/web/reason-field";

export const POST = formRoute({
  form: "deactivate",
  action: "manage people",
  fields: z.object({ reason: reasonField() }),
  page: ({ person }) => personPage(person, "/deactivate"),
  run: async ({ values, params, by }) => {
    const person = await demandPerson(params.person);
    await deactivate(by, person.id, values.reason);
    return { to: personPage(person.id), said: `${person.name} is deactivated and signed out.` };
  },
});
