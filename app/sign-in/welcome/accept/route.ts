import { z } from "zod";
import { acceptInvitation, readInvitation } from "#lib/people/invitation/invitation.db";
import { passwordProblem } from "#lib/people/sign-in/password";
import { hashPassword, signInWithPassword } from "#lib/people/sign-in/sign-in.db";
import { rolesWaiting } from "#lib/permissions/permissions";
import { Refusal } from "#lib/platform/refusal";
import { requestId } from "#lib/platform/request-headers";
import { withParameter } from "#lib/platform/return-path";
import { email, line, secret } from "#lib/web/fields";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: "welcome",
  action: "sign in",
  limit: "invitation opened",
  fields: z.object({
    name: line("The name", { required: "Enter your name.", longest: 100 }),
    email: email("Enter your e-mail address."),
    password: secret("Choose a password."),
  }),
  page: (_params, query) => withParameter("/sign-in/welcome", "token", query.get("token") ?? ""),
  run: async ({ values, query, headers }) => {
    const token = query.get("token") ?? "";
    // Looked at before the costly hash, which is for those with a link only.
    if (!(await readInvitation(token)))
      throw new Refusal("This link was used already or has run out. Ask whoever invited you for a new one.");
    const problem = passwordProblem(values.password, [values.email, values.name]);
    if (problem) throw new Refusal(problem, "password");
    const passwordHash = await hashPassword(values.password);
    const person = await acceptInvitation(token, { ...values, passwordHash }, requestId(headers));
    const { cookies } = await signInWithPassword(headers, person.email, values.password);
    return rolesWaiting(person).length > 0
      ? {
          to: "/account/second-factor",
          said: `Welcome, ${person.name}. One step is left.`,
          cookies,
          signedIn: true,
        }
      : { to: "/account", said: `Welcome, ${person.name}.`, cookies, signedIn: true };
  },
});
