import { z } from "zod";
import { endOtherSessions } from "#lib/account/store";
import { formRoute } from "#lib/forms/form-route";
import { quantity } from "#lib/presentation";

export const POST = formRoute({
  form: "end-others",
  action: "manage own account",
  fields: z.object({}),
  page: () => "/account/sessions",
  run: async ({ viewer }) => {
    const ended = await endOtherSessions(viewer!.person.id, viewer!.sessionId);
    return { to: "/account/sessions", said: `${quantity(ended, "other session")} ended.` };
  },
});
