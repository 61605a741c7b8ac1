import { z } from "zod";
import { recordSignInChange } from "#lib/people/account/account.db";
import { passwordProblem } from "#lib/people/sign-in/password";
import { readResetLink, setNewPassword } from "#lib/people/sign-in/sign-in.db";
import { Refusal } from "#lib/platform/refusal";
import { withParameter } from "#lib/platform/return-path";
import { secret } from "#lib/web/fields";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: "new-password",
  action: "sign in",
  limit: "invitation opened",
  fields: z.object({ password: secret("Choose a password.") }),
  page: (_params, query) => withParameter("/sign-in/new-password", "token", query.get("token") ?? ""),
  run: async ({ values, query, by }) => {
    const token = query.get("token") ?? "";
    const person = await readResetLink(token);
    if (!person) throw new Refusal("This link was used already or is older than an hour. Ask for another.");
    const problem = passwordProblem(values.password, [person.email, person.name]);
    if (problem) throw new Refusal(problem, "password");
    if (!(await setNewPassword(token, values.password)))
      throw new Refusal("This link was used already or is older than an hour. Ask for another.");
    await recordSignInChange({ ...by, personId: person.id }, person, "chose a new password by a link");
    return { to: "/sign-in", said: "Your password is changed. Sign in with the new one." };
  },
});
