import { z } from "zod";
import { invite } from "#lib/people/invitation/invitation.db";
import { ROLES } from "#lib/permissions/roles";
import { deliverMail } from "#lib/platform/mail/mail.db";
import { choices, email } from "#lib/web/fields";
import { formRoute } from "#lib/web/form-route.db";
import { reasonField } from "#lib/web/reason-field";

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
