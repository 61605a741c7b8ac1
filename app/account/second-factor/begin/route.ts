import { z } from "zod";
import { tried, wrongPassword } from "#lib/account/own-secrets";
import { beginSecondFactor } from "#lib/account/store";
import { secret } from "#lib/forms/fields";
import { formRoute } from "#lib/forms/form-route";
import { Refusal } from "#lib/refusal";

export const POST = formRoute({
  form: "begin",
  action: "manage own account",
  fields: z.object({ password: secret("Enter your password.") }),
  page: () => "/account/second-factor",
  run: async ({ values, viewer, headers }) => {
    const { person } = viewer!;
    if (person.secondFactor) throw new Refusal("An authenticator app was set up in the meantime.");
    const work = () => beginSecondFactor(headers, values.password);
    await tried("sign-in by account", person.email, work, wrongPassword("password"));
    return { to: "/account/second-factor" };
  },
});
