import { z } from "zod";
import { tried, wrongPassword } from "#lib/account/own-secrets";
import { renewRecoveryCodes, tellOfChange } from "#lib/account/store";
import { secret } from "#lib/forms/fields";
import { formRoute } from "#lib/forms/form-route";
import { Refusal } from "#lib/refusal";

export const POST = formRoute({
  form: "renew",
  action: "manage own account",
  fields: z.object({ password: secret("Enter your password.") }),
  page: () => "/account/recovery-codes",
  run: async ({ values, viewer, by, headers }) => {
    const { person } = viewer!;
    if (!person.secondFactor) throw new Refusal("Set up an authenticator app first.");
    const work = () => renewRecoveryCodes(headers, values.password);
    await tried("sign-in by account", person.email, work, wrongPassword("password"));
    await tellOfChange(by, person, "made new recovery codes");
    return { to: "/account/recovery-codes", said: "You have new recovery codes. The old ones open nothing." };
  },
});
