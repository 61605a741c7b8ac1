import { z } from "zod";
import { endSession } from "#lib/account/store";
import { line } from "#lib/forms/fields";
import { formRoute } from "#lib/forms/form-route";
import { Refusal } from "#lib/refusal";

export const POST = formRoute({
  form: "end",
  action: "manage own account",
  fields: z.object({ session: line("The session", { required: "Choose a session.", longest: 60 }) }),
  page: () => "/account/sessions",
  run: async ({ values, viewer }) => {
    if (!(await endSession(viewer!.person.id, values.session)))
      throw new Refusal("This session has ended already.");
    return { to: "/account/sessions", said: "The session is ended." };
  },
});
