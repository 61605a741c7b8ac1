import { z } from "zod";
import { email } from "#lib/forms/fields";
import { formRoute } from "#lib/forms/form-route";
import { spendOrRefuse } from "#lib/rate-limit/spend-or-refuse";
import { requestNewPassword } from "#lib/sign-in/store";

export const POST = formRoute({
  form: "forgotten",
  action: "sign in",
  limit: "password reset by address",
  fields: z.object({ email: email("Enter your e-mail address.") }),
  page: () => "/sign-in/forgotten",
  run: async ({ values }) => {
    await spendOrRefuse("password reset by account", values.email);
    await requestNewPassword(values.email);
    // The same words whether anybody signs in with the address or not.
    return {
      to: "/sign-in/forgotten",
      said: "If somebody signs in with this address, a link is on its way there. Look into your mail.",
    };
  },
});
