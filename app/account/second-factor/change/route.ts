import { z } from "zod";
import { demandCode, demandPassword } from "#lib/account/own-secrets";
import { beginSecondFactor, dropSecondFactor } from "#lib/account/store";
import { line, secret } from "#lib/forms/fields";
import { formRoute } from "#lib/forms/form-route";
import { Refusal } from "#lib/refusal";

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
    const { person, sessionId } = viewer!;
    if (!person.secondFactor) throw new Refusal("There is no authenticator app any more. Set one up.");
    const { password, "one-time-code": code } = values;
    await demandPassword(viewer!, headers, { password, field: "password" });
    await demandCode(viewer!, headers, { code, field: "one-time-code" });
    await dropSecondFactor(by, person, "took the authenticator app off", { reason: null, keep: sessionId });
    await beginSecondFactor(headers, password);
    return { to: "/account/second-factor", said: "The old app is taken off. Now set up the new one." };
  },
});
