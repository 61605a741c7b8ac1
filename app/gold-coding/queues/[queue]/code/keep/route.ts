import { z } from "zod";
import { batchSubject, idInAddress } from "#lib/gold-coding/batches/batch-of.db";
import { codingHref } from "#lib/gold-coding/coding/coding-address";
import type { KeptClaim } from "#lib/gold-coding/coding/saved-answer";
import { secondsUntil } from "#lib/gold-coding/coding/seconds-until";
import { keepClaim } from "#lib/gold-coding/queues/claim.db";
import { line } from "#lib/web/fields";
import { formRoute } from "#lib/web/form-route.db";

/** Sent by the script of the coding screen while its coder is at work: prolongs their claim. */
export const POST = formRoute({
  form: "keep",
  action: "work a queue",
  subject: batchSubject,
  limit: "claim kept",
  fields: z.object({ claim: line("The claim", { longest: 40 }) }),
  page: ({ queue }) => codingHref(idInAddress(queue)),
  run: async ({ values, params, viewer }) => {
    const until = await keepClaim(idInAddress(params.queue), viewer.person.id, values.claim);
    return Response.json({ seconds: until && secondsUntil(until) } satisfies KeptClaim);
  },
});
