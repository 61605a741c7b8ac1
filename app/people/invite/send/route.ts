import { z } from "zod";
import { choices, email } from "#lib/forms/fields";
import { formRoute } from "#lib/forms/form-route";
import { invite } from "#lib/invitation/store";
import { deliverMail } from "#lib/mail/store";
import { reasonField } from "#lib/people/reason-field";
import { ROLES } from "#lib/people/roles";

export const POST = formRoute({
  form: "invite",
  action: "manage people",
  limit: "invitation sent",
  fields: z.object({
    email: email("Enter the e-mail address of whom you invite."),
    roles: choices(ROLES, "Choose at least one role."),
    reason: reasonField(),
  }),
  page: () => "/people/invite",
  run: async ({ values, by }) => {
    await invite(by, values);
    void deliverMail();
    return { to: "/people", said: `${values.email} is invited. The letter is in the outbox.` };
  },
});
