import { z } from "zod";
import { line } from "#lib/forms/fields";
import { formRoute } from "#lib/forms/form-route";
import { returnPath, withParameter } from "#lib/forms/return-path";
import { finishSignIn } from "#lib/sign-in/finish";
import { plainCode } from "#lib/sign-in/second-factor";
import { signInWithCode } from "#lib/sign-in/store";

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
