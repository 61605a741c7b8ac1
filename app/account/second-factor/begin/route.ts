import { z } from "zod";
import { beginSecondFactor } from "#lib/people/account/account.db";
import { withLimitedTries, wrongPassword } from "#lib/people/account/own-secrets.db";
import { Refusal } from "#lib/platform/refusal";
import { secret } from "#lib/web/fields";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: "begin",
  action: "manage own account",
  fields: z.object({ password: secret("Enter your password.") }),
  page: () => "/account/second-factor",
  run: async ({ values, viewer, headers }) => {
    const { person } = viewer;
    if (person.secondFactor) throw new Refusal("An authenticator app was set up in the meantime.");
    const work = () => beginSecondFactor(headers, values.password);
    await withLimitedTries("sign-in by account", person.email, work, wrongPassword("password"));
    return { to: "/account/second-factor" };
  },
});
