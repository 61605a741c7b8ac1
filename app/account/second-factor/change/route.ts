import { z } from "zod";
import { beginSecondFactor, dropSecondFactor } from "#lib/people/account/account.db";
import { demandCode, demandPassword } from "#lib/people/account/own-secrets.db";
import { Refusal } from "#lib/platform/refusal";
import { line, secret } from "#lib/web/fields";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: "change",
  action: "manage own account",
  fields: z.object({
    password: secret("Enter your password."),
    "one-time-code": line("The code", {
      required: "Enter the six digits that the present app shows, or a recovery code.",
      longest: 40,
    }),
  }),
  page: () => "/account/second-factor",
  run: async ({ values, viewer, by, headers }) => {
    const { person, sessionId } = viewer;
    if (!person.secondFactor) throw new Refusal("There is no authenticator app any more. Set one up.");
    const { password, "one-time-code": code } = values;
    await demandPassword(viewer, headers, { password, field: "password" });
    await demandCode(viewer, headers, { code, field: "one-time-code" });
    await dropSecondFactor(by, person, "took the authenticator app off", { reason: null, keep: sessionId });
    await beginSecondFactor(headers, password);
    return { to: "/account/second-factor", said: "The old app is taken off. Now set up the new one." };
  },
});
