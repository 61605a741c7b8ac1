import { z } from "zod";
import { landing } from "#lib/gold-coding/batches/landing.db";
import { finishSignIn } from "#lib/people/sign-in/finish.db";
import { plainCode } from "#lib/people/sign-in/second-factor";
import { signInWithCode, waitingPerson } from "#lib/people/sign-in/sign-in.db";
import { returnPath, withParameter } from "#lib/platform/return-path";
import { line } from "#lib/web/fields";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: "code",
  action: "sign in",
  fields: z.object({
    "one-time-code": line("The code", { required: "Enter the six digits that the app shows.", longest: 20 }),
  }),
  page: (_params, query) => withParameter("/sign-in/code", "return", returnPath(query.get("return"))),
  run: async ({ values, query, headers }) => {
    const waiting = await waitingPerson(headers);
    const finished = await finishSignIn(headers, query.get("return"), {
      field: "one-time-code",
      wrong: "The code is not right or was used already. Wait for the next one and enter that.",
      check: () => signInWithCode(headers, plainCode(values["one-time-code"])),
    });
    return waiting ? { ...finished, to: await landing(waiting, finished.to) } : finished;
  },
});
