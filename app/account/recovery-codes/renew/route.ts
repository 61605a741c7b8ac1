import { z } from "zod";
import { recordSignInChange, renewRecoveryCodes } from "#lib/people/account/account.db";
import { withLimitedTries, wrongPassword } from "#lib/people/account/own-secrets.db";
import { Refusal } from "#lib/platform/refusal";
import { secret } from "#lib/web/fields";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: "renew",
  action: "manage own account",
  fields: z.object({ password: secret("Enter your password.") }),
  page: () => "/account/recovery-codes",
  run: async ({ values, viewer, by, headers }) => {
    const { person } = viewer;
    if (!person.secondFactor) throw new Refusal("Set up an authenticator app first.");
    const work = () => renewRecoveryCodes(headers, values.password);
    await withLimitedTries("sign-in by account", person.email, work, wrongPassword("password"));
    await recordSignInChange(by, person, "made new recovery codes");
    return { to: "/account/recovery-codes", said: "You have new recovery codes. The old ones open nothing." };
  },
});
