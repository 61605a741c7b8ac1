import type { JobWork } from "#lib/jobs/job";
import { db } from "#lib/platform/db";
import { count } from "#lib/platform/in-words";
import { Refusal } from "#lib/platform/refusal";
import type { Value } from "#lib/record/entry";
import { type ListCursor, type ListInput, partOf } from "#lib/title-lists/import/list-cursor";
import { inOrderOfTime, periodInWords } from "#lib/title-lists/period";
import { KEPT_BACK, type ListReading, type TitleList } from "#lib/title-lists/title-list";
import { LONG_ENOUGH } from "#lib/title-lists/title-lists.db";

/** Ten years of months. */
const MOST_PERIODS = 120;

/**
 * Makes titles of the rows that were read, each with its counts by period: 0 for a period in which it does not come. The rows
 * are gone then.
 * @throws Refusal where a title comes twice in a period and its counts are not to be added up, or there are too many periods
 */
export async function gatherTitles(
  work: JobWork<ListInput>,
  list: TitleList,
  { tally }: ListCursor & { stage: "gather" },
): Promise<ListCursor> {
  const { id } = list;
  await work.advance({ stage: "gathering the titles", ...partOf("gather", 0) });
  if (!(list.settings as ListReading).addUp) await refuseTwice(id);
  const found = await db().$queryRaw<{ period: string }[]>`
    SELECT DISTINCT period FROM title_list_row WHERE list_id = ${id}`;
  const periods = inOrderOfTime(found.map(({ period }) => period));
  if (periods.length === 0)
    throw new Refusal("No row of the list has a title. Choose the columns again, or send another list.");
  if (periods.length > MOST_PERIODS)
    throw new Refusal(
      `The list has ${count(periods.length)} periods, and ${MOST_PERIODS} can be kept. Choose longer periods, or send it in parts.`,
    );
  return db().$transaction(async (transaction) => {
    // Periods are named by us, and given as parameters all the same.
    const counts = periods.map((_, at) => {
      const of = `FILTER (WHERE period = $${at + 2})`;
      return `CASE WHEN count(*) ${of} = 0 THEN 0 WHEN bool_and(count < 0) ${of} THEN ${KEPT_BACK} ELSE sum(greatest(count, 0)) ${of} END`;
    });
    const titles = await transaction.$executeRawUnsafe(
      `INSERT INTO listed_title (list_id, key, title, counts, total, first_seen)
       SELECT $1::int, key, title, counts, total,
         coalesce((SELECT min(at) FROM generate_subscripts(counts, 1) at WHERE counts[at] <> 0), 1) - 1
       FROM (
         SELECT key, (array_agg(title ORDER BY line))[1] AS title, ARRAY[${counts.join(", ")}]::float[] AS counts,
           sum(greatest(count, 0)) AS total
         FROM title_list_row WHERE list_id = $1 GROUP BY key
       ) gathered`,
      id,
      ...periods,
    );
    await transaction.titleListRow.deleteMany({ where: { listId: id } });
    await transaction.titleList.update({ where: { id }, data: { periods } });
    const cursor: ListCursor = { stage: "code", after: "", codedBy: "", tally: { ...tally, titles } };
    await work.advance(
      { stage: "coding the titles", ...partOf("code", 0), cursor: cursor as unknown as Value },
      transaction.$executeRawUnsafe.bind(transaction),
    );
    return cursor;
  }, LONG_ENOUGH);
}

async function refuseTwice(id: number): Promise<void> {
  const [twice] = await db().$queryRaw<{ period: string; first: number; second: number }[]>`
    SELECT period, min(line) AS first, (array_agg(line ORDER BY line))[2] AS second FROM title_list_row
    WHERE list_id = ${id} GROUP BY title, period HAVING count(*) > 1 ORDER BY second LIMIT 1`;
  if (twice)
    throw new Refusal(
      `Row ${count(twice.second)} has the title of row ${count(twice.first)} again, for the same period (${periodInWords(twice.period)}). Give each title once for each period, or choose the columns again and say that counts are added up.`,
    );
}
