import { z } from "zod";
import { formRoute } from "#lib/forms/form-route";
import { deliverMail, tryAgain } from "#lib/mail/store";
import { quantity } from "#lib/presentation";

export const POST = formRoute({
  form: "send",
  action: "read the outbox",
  limit: "invitation sent",
  fields: z.object({}),
  page: () => "/people/outbox",
  run: async () => {
    await tryAgain();
    const sent = await deliverMail();
    return {
      to: "/people/outbox",
      said: sent > 0 ? `${quantity(sent, "letter")} sent.` : "No letter could be sent. The reason is below.",
    };
  },
});
