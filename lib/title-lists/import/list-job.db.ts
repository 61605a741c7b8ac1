import type { JobKind, JobWork } from "#lib/jobs/job";
import { count, quantity, share } from "#lib/platform/in-words";
import { Refusal } from "#lib/platform/refusal";
import { makeClusters } from "#lib/title-lists/clusters/make-clusters.db";
import { sharesOf } from "#lib/title-lists/coverage";
import { codeListed } from "#lib/title-lists/import/code-listed.db";
import { finishList } from "#lib/title-lists/import/finish-list.db";
import { gatherTitles } from "#lib/title-lists/import/gather-titles.db";
import type { ListCursor, ListInput } from "#lib/title-lists/import/list-cursor";
import { readRows } from "#lib/title-lists/import/read-rows.db";
import { TITLE_LIST_KIND } from "#lib/title-lists/import/start-list.db";
import { listHref } from "#lib/title-lists/list-address";
import type { TitleList } from "#lib/title-lists/title-list";
import { findTitleList } from "#lib/title-lists/title-lists.db";

/**
 * Reads a list, codes its titles and puts those without a sure code into clusters. Until the whole file was read nothing of it
 * is a title of the list; each stage goes in chunks, and a killed one goes on where it was.
 */
export const TITLE_LIST: JobKind<ListInput> = {
  kind: TITLE_LIST_KIND,
  async run(work) {
    const list = await findTitleList(work.input.list);
    if (!list) throw new Refusal("The list was deleted.");
    if (list.state === "to confirm") throw new Refusal("The columns of the list are being chosen again.");
    if (list.state === "at work") await workOn(work, list);
    const { came } = (await findTitleList(list.id)) ?? list;
    const next = { href: listHref(list.id), name: "Go to the list" };
    if (!came) return { said: "The list is done.", next };
    const { titles, counts } = sharesOf(came.whole);
    return {
      said: `${quantity(came.titles, "title")} coded: ${share(titles.sure)} of them surely, ${share(counts.sure)} by their counts.`,
      lines: [
        `${quantity(came.rows, "row")} read; ${count(came.leftOut)} without a title, ${count(came.personal)} not kept for what is personal in them, ${count(came.cleaned)} cleaned.`,
        `${quantity(came.clusters, "cluster")} of ${quantity(came.clustered, "title")} without a sure code.`,
      ],
      next,
    };
  },
};

async function workOn(work: JobWork<ListInput>, list: TitleList): Promise<void> {
  let cursor = work.cursor as unknown as ListCursor | null;
  if (cursor === null || cursor.stage === "read") cursor = await readRows(work, list, cursor);
  if (cursor.stage === "gather") cursor = await gatherTitles(work, list, cursor);
  if (cursor.stage === "code") cursor = await codeListed(work, list, cursor);
  if (cursor.stage === "cluster") cursor = await makeClusters(work, list, cursor);
  await finishList(work, list, cursor.tally);
}
