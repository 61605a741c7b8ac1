import { z } from "zod";
import { formRoute } from "#lib/forms/form-route";
import { demandPerson } from "#lib/people/asked-person";
import { personPage } from "#lib/people/person-page";
import { reasonField } from "#lib/people/reason-field";
import { endRole } from "#lib/people/store";
import { Refusal } from "#lib/refusal";

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
