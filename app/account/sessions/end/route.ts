import { z } from "zod";
import { endSession } from "#lib/people/account/account.db";
import { Refusal } from "#lib/platform/refusal";
import { line } from "#lib/web/fields";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: "end",
  action: "manage own account",
  fields: z.object({ session: line("The session", { required: "Choose a session.", longest: 60 }) }),
  page: () => "/account/sessions",
  run: async ({ values, viewer }) => {
    if (!(await endSession(viewer.person.id, values.session)))
      throw new Refusal("This session has ended already.");
    return { to: "/account/sessions", said: "The session is ended." };
  },
});
