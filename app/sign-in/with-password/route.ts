import { z } from "zod";
import { landing } from "#lib/gold-coding/batches/landing.db";
import { recordSignIn, signInWithPassword } from "#lib/people/sign-in/sign-in.db";
import { forgive } from "#lib/platform/rate-limit/rate-limit.db";
import { spendOrRefuse } from "#lib/platform/rate-limit/spend-or-refuse.db";
import { Refusal } from "#lib/platform/refusal";
import { clientAddress } from "#lib/platform/request-headers";
import { returnPath, withParameter } from "#lib/platform/return-path";
import { line, secret } from "#lib/web/fields";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: "sign-in",
  action: "sign in",
  fields: z.object({
    email: line("The e-mail address", { required: "Enter your e-mail address.", longest: 254 }),
    password: secret("Enter your password."),
  }),
  page: (_params, query) => withParameter("/sign-in", "return", returnPath(query.get("return"))),
  run: async ({ values, query, headers }) => {
    await spendOrRefuse("sign-in by address", clientAddress(headers));
    await spendOrRefuse("sign-in by account", values.email);
    const { outcome, cookies } = await signInWithPassword(headers, values.email, values.password);
    if (outcome === "refused") {
      void recordSignIn(headers, values, "was refused: wrong password");
      // One sentence for a wrong address and a wrong password: it tells nobody who signs in here.
      throw new Refusal(
        "The e-mail address or the password is not right. Check both and try again.",
        "email",
      );
    }
    if (outcome === "signed in") await recordSignIn(headers, values, "signed in");
    await forgive("sign-in by account", values.email);
    const back = returnPath(query.get("return"));
    const signedIn = outcome === "signed in";
    return {
      to: signedIn ? await landing(values, back) : withParameter("/sign-in/code", "return", back),
      cookies,
      signedIn,
    };
  },
});
