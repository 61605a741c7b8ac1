import { z } from "zod";
import { formRoute } from "#lib/forms/form-route";
import { demandPerson } from "#lib/people/asked-person";
import { personPage } from "#lib/people/person-page";
import { reasonField } from "#lib/people/reason-field";
import { deactivate } from "#lib/people/store";

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
