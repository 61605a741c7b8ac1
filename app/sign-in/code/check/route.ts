import { z } from "zod";
import { finishSignIn } from "#lib/people/sign-in/finish.db";
import { plainCode } from "#lib/people/sign-in/second-factor";
import { signInWithCode } from "#lib/people/sign-in/sign-in.db";
import { returnPath, withParameter } from "#lib/platform/return-path";
import { line } from "#lib/web/fields";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: "code",
  action: "sign in",
  fields: z.object({
    "one-time-code": line("The code", { required: "Enter the six digits that the app shows.", longest: 20 }),
    return: line("The page to return to", { longest: 2_000 }),
  }),
  page: (_params, given) => withParameter("/sign-in/code", "return", returnPath(given.return?.[0])),
  run: ({ values, headers }) =>
    finishSignIn(headers, values.return, {
      field: "one-time-code",
      wrong: "The code is not right or was used already. Wait for the next one and enter that.",
      check: () => signInWithCode(headers, plainCode(values["one-time-code"])),
    }),
});
