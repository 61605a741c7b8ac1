import type { JobWork } from "#lib/jobs/job";
import { removeStoredFile } from "#lib/jobs/stored-file.db";
import type { Transaction } from "#lib/platform/db";
import { recorded } from "#lib/record/record.db";
import { noneCovered } from "#lib/title-lists/coverage";
import type { ListInput, ListTally } from "#lib/title-lists/import/list-cursor";
import type { Covered, ListCame, Standing, TitleList } from "#lib/title-lists/title-list";
import { LONG_ENOUGH } from "#lib/title-lists/title-lists.db";

/**
 * Ends the work on a list: its coverage is counted over all titles, then those that come too seldom, and what is no title,
 * are deleted with the file that was sent. It is one transaction, so that a title which is not to be kept is never shown.
 */
export async function finishList(
  work: JobWork<ListInput>,
  { id }: Pick<TitleList, "id">,
  tally: ListTally,
): Promise<void> {
  await recorded(
    work.by,
    async (transaction, record) => {
      const [list] = await transaction.$queryRaw<
        { state: string; least: number; periods: string[]; stored: string | null }[]
      >`
        SELECT state, least, periods, stored_id AS stored FROM title_list WHERE id = ${id} FOR UPDATE`;
      if (list?.state !== "at work") return;
      const { coverage, whole } = await coverageOf(transaction, id, list.periods.length);
      const [seldom] = await transaction.$queryRaw<{ titles: number; counts: number }[]>`
        SELECT count(*)::int AS titles, coalesce(sum(total), 0) AS counts FROM listed_title
        WHERE list_id = ${id} AND standing <> '' AND total < ${list.least} AND ${list.least} > 1`;
      const noTitles =
        await transaction.$executeRaw`DELETE FROM listed_title WHERE list_id = ${id} AND standing = ''`;
      await transaction.$executeRaw`
        DELETE FROM listed_title WHERE list_id = ${id} AND total < ${list.least} AND ${list.least} > 1`;
      const came: ListCame = {
        rows: tally.rows,
        titles: tally.titles - noTitles,
        leftOut: tally.leftOut + noTitles,
        personal: tally.personal,
        cleaned: tally.cleaned,
        keptBack: tally.keptBack,
        seldom: seldom ?? { titles: 0, counts: 0 },
        ...{ coverage, whole },
        clustered: tally.clustered,
        notClustered: tally.notClustered,
        clusters: tally.clusters,
      };
      if (list.stored) await removeStoredFile(list.stored, transaction);
      await transaction.titleList.update({
        where: { id },
        data: { state: "done", doneAt: new Date(), storedId: null, came: came as object },
      });
      await record({
        action: "took in a list of titles",
        subjectKind: "title-list",
        subjectId: String(id),
        before: null,
        after: { rows: came.rows, titles: came.titles, clusters: came.clusters },
        reason: null,
      });
    },
    LONG_ENOUGH,
  );
}

async function coverageOf(
  transaction: Transaction,
  id: number,
  periods: number,
): Promise<{ coverage: Covered[]; whole: Covered }> {
  const coverage = Array.from({ length: periods }, noneCovered);
  const whole = noneCovered();
  const byPeriod = await transaction.$queryRaw<
    { at: number; standing: Standing; titles: number; counts: number }[]
  >`
    SELECT at::int, standing, (count(*) FILTER (WHERE count <> 0))::int AS titles, sum(greatest(count, 0)) AS counts
    FROM listed_title, unnest(counts) WITH ORDINALITY AS counted(count, at)
    WHERE list_id = ${id} AND standing <> '' GROUP BY at, standing`;
  for (const { at, standing, titles, counts } of byPeriod) {
    coverage[at - 1]!.titles[standing] = titles;
    coverage[at - 1]!.counts[standing] = counts;
  }
  const ofAll = await transaction.$queryRaw<{ standing: Standing; titles: number; counts: number }[]>`
    SELECT standing, count(*)::int AS titles, sum(total) AS counts FROM listed_title
    WHERE list_id = ${id} AND standing <> '' GROUP BY standing`;
  for (const { standing, titles, counts } of ofAll) {
    whole.titles[standing] = titles;
    whole.counts[standing] = counts;
  }
  return { coverage, whole };
}
