import { z } from "zod";
import { confirmSecondFactor, recordSignInChange } from "#lib/people/account/account.db";
import { withLimitedTries } from "#lib/people/account/own-secrets.db";
import { plainCode } from "#lib/people/sign-in/second-factor";
import { Refusal } from "#lib/platform/refusal";
import { line } from "#lib/web/fields";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: "confirm",
  action: "manage own account",
  fields: z.object({
    "one-time-code": line("The code", { required: "Enter the six digits that the app shows.", longest: 20 }),
  }),
  page: () => "/account/second-factor",
  run: async ({ values, viewer, by, headers }) => {
    const { person } = viewer;
    let cookies: string[] = [];
    const work = async () => {
      const step = await confirmSecondFactor(headers, plainCode(values["one-time-code"]));
      cookies = step.cookies;
      return step.outcome === "signed in";
    };
    const refusal = new Refusal(
      "The code is not right. Check that the phone's clock is right, wait for the next code and enter that.",
      "one-time-code",
    );
    await withLimitedTries("second factor", person.id, work, refusal);
    await recordSignInChange(by, person, "set up an authenticator app");
    return { to: "/account/recovery-codes", said: "Your authenticator app is set up.", cookies };
  },
});
