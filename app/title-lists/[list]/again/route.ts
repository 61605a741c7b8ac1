import { z } from "zod";
import { retryJob } from "#lib/jobs/job-queue.db";
import { numberIn } from "#lib/platform/parameters";
import { Refusal } from "#lib/platform/refusal";
import { listHref } from "#lib/title-lists/list-address";
import { demandTitleList } from "#lib/title-lists/title-lists.db";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: "title-list-again",
  action: "keep title lists",
  fields: z.object({}),
  page: ({ list }) => listHref(numberIn(list)),
  run: async ({ params, by }) => {
    const list = await demandTitleList(numberIn(params.list));
    if (list.jobId === null) throw new Refusal("There is nothing to try again.");
    await retryJob(by, list.jobId);
    return { to: listHref(list.id) };
  },
});
