import { z } from "zod";
import { hideRecoveryCodes } from "#lib/people/account/account.db";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: "kept",
  action: "manage own account",
  fields: z.object({}),
  page: () => "/account/recovery-codes",
  run: async ({ viewer }) => {
    await hideRecoveryCodes(viewer.sessionId);
    return { to: "/account", said: "The recovery codes are shown no more." };
  },
});
