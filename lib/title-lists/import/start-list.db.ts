import { enqueueJob } from "#lib/jobs/job-queue.db";
import { db } from "#lib/platform/db";
import { Refusal } from "#lib/platform/refusal";
import type { Confirmed } from "#lib/title-lists/import/confirm";
import { listHref } from "#lib/title-lists/list-address";
import type { TitleList } from "#lib/title-lists/title-list";
import { LONG_ENOUGH } from "#lib/title-lists/title-lists.db";

/** The kind of long work that reads and codes a list. */
export const TITLE_LIST_KIND = "title-list";

/** Has a list read and coded as somebody confirmed. Asked twice, it is done once, by what was confirmed first. */
export async function startList(
  { id }: Pick<TitleList, "id">,
  { reading, period, least }: Confirmed,
  owner: string | null,
): Promise<void> {
  await db().$transaction(async (transaction) => {
    const { count } = await transaction.titleList.updateMany({
      where: { id, state: "to confirm" },
      data: { state: "at work", settings: reading as object, period, least },
    });
    if (count === 0) return;
    const jobId = await enqueueJob(transaction, {
      kind: TITLE_LIST_KIND,
      title: "Coding of a list of titles",
      input: { list: id },
      owner,
      href: listHref(id),
    });
    await transaction.titleList.update({ where: { id }, data: { jobId } });
  });
}

/**
 * Takes back what was made of a list that is not done, so that it can be confirmed otherwise.
 * @throws Refusal while it is at work, or once it is done
 */
export async function confirmListAgain({ id }: Pick<TitleList, "id">): Promise<void> {
  await db().$transaction(async (transaction) => {
    await transaction.$queryRaw`SELECT 1 FROM title_list WHERE id = ${id} FOR UPDATE`;
    const list = await transaction.titleList.findUnique({ where: { id } });
    if (list?.state === "done")
      throw new Refusal("The list is done: others may work with it already. Send it again.");
    const job = list?.jobId ? await transaction.job.findUnique({ where: { id: list.jobId } }) : null;
    if (job && (job.state === "waiting" || job.state === "running"))
      throw new Refusal("The list is at work. Stop that first, or wait until it is done.");
    await transaction.titleListRow.deleteMany({ where: { listId: id } });
    await transaction.listedTitle.deleteMany({ where: { listId: id } });
    await transaction.titleList.updateMany({
      where: { id },
      data: { state: "to confirm", jobId: null, periods: [] },
    });
  }, LONG_ENOUGH);
}
