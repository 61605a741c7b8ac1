import { z } from "zod";
import { formRoute } from "#lib/forms/form-route";
import { withdrawInvitation } from "#lib/invitation/store";
import { reasonField } from "#lib/people/reason-field";
import { Refusal } from "#lib/refusal";

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
