import { z } from "zod";
import { giveRole } from "#lib/people/people.db";
import { demandPerson } from "#lib/people/person-of-address.db";
import { personPage } from "#lib/people/person-page";
import { ROLE_NAMES, ROLES } from "#lib/permissions/roles";
import { Refusal } from "#lib/platform/refusal";
import { choice, line } from "#lib/web/fields";
import { formRoute } from "#lib/web/form-route.db";
import { reasonField } from "#lib/web/reason-field";
import { readScopeChoices } from "../_parts/scope-choice";

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
      throw new Refusal(
        "There is no such batch, revision, data set or round. Choose from the list.",
        "scope",
      );
    await giveRole(by, person.id, { role, scope: chosen?.scope ?? null, reason });
    return { to: personPage(person.id), said: `${person.name} has the role ${ROLE_NAMES[role].name}.` };
  },
});
