import { z } from "zod";
import { endOtherSessions } from "#lib/people/account/account.db";
import { quantity } from "#lib/platform/in-words";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: "end-others",
  action: "manage own account",
  fields: z.object({}),
  page: () => "/account/sessions",
  run: async ({ viewer }) => {
    const ended = await endOtherSessions(viewer.person.id, viewer.sessionId);
    return { to: "/account/sessions", said: `${quantity(ended, "other session")} ended.` };
  },
});
