import { z } from "zod";
import { quantity } from "#lib/platform/in-words";
import { deliverMail, tryAgain } from "#lib/platform/mail/mail.db";
import { formRoute } from "#lib/web/form-route.db";

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
