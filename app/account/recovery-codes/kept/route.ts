import { z } from "zod";
import { hideRecoveryCodes } from "#lib/account/store";
import { formRoute } from "#lib/forms/form-route";

export const POST = formRoute({
  form: "kept",
  action: "manage own account",
  fields: z.object({}),
  page: () => "/account/recovery-codes",
  run: async ({ viewer }) => {
    await hideRecoveryCodes(viewer!.sessionId);
    return { to: "/account", said: "The recovery codes are shown no more." };
  },
});
