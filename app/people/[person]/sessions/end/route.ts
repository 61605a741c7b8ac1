import { z } from "zod";
import { endAllSessions } from "#lib/people/account/account.db";
import { demandPerson } from "#lib/people/person-of-address.db";
import { personPage } from "#lib/people/person-page";
import { Refusal } from "#lib/platform/refusal";
import { formRoute } from "#lib/web/form-route.db";
import { reasonField } from "#lib/web/reason-field";

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
