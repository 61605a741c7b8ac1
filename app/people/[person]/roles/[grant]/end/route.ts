import { z } from "zod";
import { endRole } from "#lib/people/people.db";
import { demandPerson } from "#lib/people/person-of-address.db";
import { personPage } from "#lib/people/person-page";
import { Refusal } from "#lib/platform/refusal";
import { formRoute } from "#lib/web/form-route.db";
import { reasonField } from "#lib/web/reason-field";

export const POST = formRoute({
  form: "end-role",
  action: "manage people",
  fields: z.object({ reason: reasonField() }),
  page: ({ person, grant = "" }) => personPage(person, `/roles/${encodeURIComponent(grant)}`),
  run: async ({ values, params, by }) => {
    const person = await demandPerson(params.person);
    if (!/^\d{1,9}$/.test(params.grant ?? "")) throw new Refusal("This role is not there.");
    await endRole(by, person.id, { grantId: Number(params.grant), reason: values.reason });
    return { to: personPage(person.id), said: "The role is ended." };
  },
});
