import { z } from "zod";
import { endAllSessions } from "#lib/account/store";
import { formRoute } from "#lib/forms/form-route";
import { demandPerson } from "#lib/people/asked-person";
import { personPage } from "#lib/people/person-page";
import { reasonField } from "#lib/people/reason-field";
import { Refusal } from "#lib/refusal";

export const POST = formRoute({
  form: "sessions",
  action: "manage people",
  fields: z.object({ reason: reasonField() }),
  page: ({ person }) => personPage(person, "/sessions"),
  run: async ({ values, params, by }) => {
    const person = await demandPerson(params.person);
    if ((await endAllSessions(by, person.id, values.reason)) === 0)
      throw new Refusal(`${person.name} is not signed in anywhere.`);
    return { to: personPage(person.id), said: `${person.name} is signed out everywhere.` };
  },
});
