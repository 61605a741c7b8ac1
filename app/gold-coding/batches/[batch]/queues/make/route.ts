import { batchHref, queueHref } from "#lib/gold-coding/batches/batch-address";
import { batchSubject } from "#lib/gold-coding/batches/batch-of.db";
import { demandBatch } from "#lib/gold-coding/batches/batches.db";
import { readFilter } from "#lib/gold-coding/batches/records/record-filter";
import { makeQueue } from "#lib/gold-coding/queues/make-queue.db";
import { QUEUE_FIELDS } from "#lib/gold-coding/queues/queue-typed";
import { pathText } from "#lib/platform/parameters";
import { Refusals } from "#lib/platform/refusal";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: "queue",
  action: "keep batches",
  subject: batchSubject,
  limit: "long work by person",
  fields: QUEUE_FIELDS,
  // Which records are meant stands in the address: see the page.
  page: ({ batch }, query) =>
    `${batchHref(pathText(batch!), "queues/new")}${query.size > 0 ? `?${query}` : ""}`,
  run: async ({ values, params, query, by }) => {
    const batch = await demandBatch(pathText(params.batch!));
    const { filter, errors } = readFilter(Object.fromEntries(query), batch.editions.length);
    if (errors.length > 0) throw new Refusals(errors);
    const id = await makeQueue(by, batch.id, values, filter);
    return { to: queueHref(id), said: "The queue is made. Assign the people who are to work it." };
  },
});
