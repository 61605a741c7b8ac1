import { z } from "zod";
import { choice, line } from "#lib/forms/fields";
import { formRoute } from "#lib/forms/form-route";
import { demandPerson } from "#lib/people/asked-person";
import { personPage } from "#lib/people/person-page";
import { reasonField } from "#lib/people/reason-field";
import { ROLE_NAMES, ROLES } from "#lib/people/roles";
import { readScopeChoices } from "#lib/people/scope-choice";
import { giveRole } from "#lib/people/store";
import { Refusal } from "#lib/refusal";

export const POST = formRoute({
  form: "give-role",
  action: "manage people",
  fields: z.object({
    role: choice(ROLES, "Choose a role."),
    scope: line("What the role is for"),
    reason: reasonField(),
  }),
  page: ({ person }) => personPage(person),
  run: async ({ values: { role, scope, reason }, params, by }) => {
    const person = await demandPerson(params.person);
    const chosen = (await readScopeChoices()).find(({ value }) => value === scope);
    if (scope !== "" && !chosen)
      throw new Refusal("There is no such data set or round. Choose from the list.", "scope");
    await giveRole(by, person.id, { role, scope: chosen?.scope ?? null, reason });
    return { to: personPage(person.id), said: `${person.name} has the role ${ROLE_NAMES[role].name}.` };
  },
});
