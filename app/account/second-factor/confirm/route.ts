import { z } from "zod";
import { tried } from "#lib/account/own-secrets";
import { confirmSecondFactor, tellOfChange } from "#lib/account/store";
import { line } from "#lib/forms/fields";
import { formRoute } from "#lib/forms/form-route";
import { Refusal } from "#lib/refusal";
import { plainCode } from "#lib/sign-in/second-factor";

export const POST = formRoute({
  form: "confirm",
  action: "manage own account",
  fields: z.object({
    "one-time-code": line("The code", { required: "Enter the six digits that the app shows.", longest: 20 }),
  }),
  page: () => "/account/second-factor",
  run: async ({ values, viewer, by, headers }) => {
    const { person } = viewer!;
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
    await tried("second factor", person.id, work, refusal);
    await tellOfChange(by, person, "set up an authenticator app");
    return { to: "/account/recovery-codes", said: "Your authenticator app is set up.", cookies };
  },
});
