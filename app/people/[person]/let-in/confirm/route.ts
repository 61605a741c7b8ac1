import { z } from "zod";
import { formRoute } from "#lib/forms/form-route";
import { demandPerson } from "#lib/people/asked-person";
import { personPage } from "#lib/people/person-page";
import { reasonField } from "#lib/people/reason-field";
import { reactivate } from "#lib/people/store";

export const POST = formRoute({
  form: "let-in",
  action: "manage people",
  fields: z.object({ reason: reasonField() }),
  page: ({ person }) => personPage(person, "/let-in"),
  run: async ({ values, params, by }) => {
    const person = await demandPerson(params.person);
    await reactivate(by, person.id, values.reason);
    return { to: personPage(person.id), said: `${person.name} can sign in again.` };
  },
});
