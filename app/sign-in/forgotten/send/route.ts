import { z } from "zod";
import { requestNewPassword } from "#lib/people/sign-in/sign-in.db";
import { spendOrRefuse } from "#lib/platform/rate-limit/spend-or-refuse.db";
import { email } from "#lib/web/fields";
import { formRoute } from "#lib/web/form-route.db";

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
