import { z } from "zod";
import { batchSubject, idInAddress } from "#lib/gold-coding/batches/batch-of.db";
import { CERTAINTIES } from "#lib/gold-coding/coding/answer";
import { codingHref, feedbackHref } from "#lib/gold-coding/coding/coding-address";
import { decide } from "#lib/gold-coding/coding/decide.db";
import { queueAtWork } from "#lib/gold-coding/coding/queue-at-work.db";
import { asksQuietly, savedQuietly } from "#lib/gold-coding/coding/quietly.db";
import { choice, line, prose, wholeNumber } from "#lib/web/fields";
import { formRoute } from "#lib/web/form-route.db";

const code = () => line("The answer", { longest: 20 });
const typed = () => line("The group");

export const POST = formRoute({
  form: "decide",
  action: "work a queue",
  subject: batchSubject,
  fields: z.object({
    record: wholeNumber(),
    "choice-0": code(),
    "typed-0": typed(),
    "typed-0-is": line("The group", { longest: 250 }),
    "other-0": typed(),
    "other-0-is": line("The group", { longest: 250 }),
    "choice-1": code(),
    "typed-1": typed(),
    "typed-1-is": line("The group", { longest: 250 }),
    "other-1": typed(),
    "other-1-is": line("The group", { longest: 250 }),
    certainty: choice(CERTAINTIES, "Say how certain you are.").default("certain"),
    flagged: line("The flag"),
    note: prose("The note", { longest: 2_000 }),
    query: prose("The query", { longest: 2_000 }),
    identical: wholeNumber().optional(),
  }),
  page: ({ queue }) => codingHref(idInAddress(queue)),
  run: async ({ values, params, headers, viewer }) => {
    const queue = await queueAtWork(params.queue);
    const personId = viewer.person.id;
    const { record: recordId, identical = 0, ...sent } = values;
    const saved = await decide(queue, { personId, recordId, identical, sent });
    if (asksQuietly(headers)) return savedQuietly(queue, personId, saved.said);
    if (saved.kind === "training") return { to: feedbackHref(queue.id, recordId) };
    return { to: codingHref(queue.id), said: saved.said };
  },
});
