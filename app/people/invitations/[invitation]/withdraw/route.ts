import { z } from "zod";
import { withdrawInvitation } from "#lib/people/invitation/invitation.db";
import { Refusal } from "#lib/platform/refusal";
import { formRoute } from "#lib/web/form-route.db";
import { reasonField } from "#lib/web/reason-field";

export const POST = formRoute({
  form: "withdraw",
  action: "manage people",
  fields: z.object({ reason: reasonField() }),
  page: ({ invitation }) => `/people/invitations/${encodeURIComponent(invitation ?? "")}`,
  run: async ({ values, params, by }) => {
    const { invitation = "" } = params;
    if (!/^\d{1,9}$/.test(invitation)) throw new Refusal("This invitation is not there.");
    await withdrawInvitation(by, Number(invitation), values.reason);
    return { to: "/people", said: "The invitation is withdrawn." };
  },
});
