import { z } from "zod";
import { landing } from "#lib/gold-coding/batches/landing.db";
import { finishSignIn } from "#lib/people/sign-in/finish.db";
import { plainRecoveryCode } from "#lib/people/sign-in/second-factor";
import { signInWithRecoveryCode, waitingPerson } from "#lib/people/sign-in/sign-in.db";
import { returnPath, withParameter } from "#lib/platform/return-path";
import { line } from "#lib/web/fields";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: "recovery",
  action: "sign in",
  fields: z.object({
    "recovery-code": line("The recovery code", { required: "Enter a recovery code.", longest: 40 }),
  }),
  page: (_params, query) => withParameter("/sign-in/recovery", "return", returnPath(query.get("return"))),
  run: async ({ values, query, headers }) => {
    const waiting = await waitingPerson(headers);
    const finished = await finishSignIn(headers, query.get("return"), {
      field: "recovery-code",
      wrong: "The recovery code is not right or was used already. Enter another.",
      check: () => signInWithRecoveryCode(headers, plainRecoveryCode(values["recovery-code"])),
    });
    return waiting ? { ...finished, to: await landing(waiting, finished.to) } : finished;
  },
});
