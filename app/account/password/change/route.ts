import { z } from "zod";
import { changePassword, recordSignInChange } from "#lib/people/account/account.db";
import { withLimitedTries, wrongPassword } from "#lib/people/account/own-secrets.db";
import { passwordProblem } from "#lib/people/sign-in/password";
import { Refusal } from "#lib/platform/refusal";
import { secret } from "#lib/web/fields";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: "password",
  action: "manage own account",
  fields: z.object({
    "old-password": secret("Enter the password you sign in with until now."),
    "new-password": secret("Choose a new password."),
  }),
  page: () => "/account/password",
  run: async ({ values, viewer, by, headers }) => {
    const { person } = viewer;
    const { "old-password": old, "new-password": fresh } = values;
    const problem = passwordProblem(fresh, [person.email, person.name]);
    if (problem) throw new Refusal(problem, "new-password");
    if (fresh === old)
      throw new Refusal("This is the password you have already. Choose another.", "new-password");
    let cookies: string[] = [];
    const work = async () => {
      const step = await changePassword(headers, old, fresh);
      cookies = step.cookies;
      return step.outcome === "signed in";
    };
    await withLimitedTries("sign-in by account", person.email, work, wrongPassword("old-password"));
    await recordSignInChange(by, person, "changed the password");
    return {
      to: "/account",
      said: "Your password is changed. You are signed out everywhere else.",
      cookies,
    };
  },
});
