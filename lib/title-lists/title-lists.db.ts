import { removeStoredFile } from "#lib/jobs/stored-file.db";
import { db } from "#lib/platform/db";
import { quantity } from "#lib/platform/in-words";
import { Refusal } from "#lib/platform/refusal";
import type { Actor } from "#lib/record/entry";
import { recorded } from "#lib/record/record.db";
import type { ListKind } from "#lib/title-lists/list-kind";
import type { PeriodKind } from "#lib/title-lists/period";
import type { ListCame, ListSettings, ListState, TitleList } from "#lib/title-lists/title-list";

type Row = NonNullable<Awaited<ReturnType<typeof findRow>>>;
const findRow = (id: number) => db().titleList.findUnique({ where: { id } });

/** A list; null where there is none of this number. */
export async function findTitleList(id: number): Promise<TitleList | null> {
  const row = Number.isSafeInteger(id) && id > 0 && id < 2 ** 31 ? await findRow(id) : null;
  return row && ((await withNames([row]))[0] ?? null);
}

/** @throws Refusal where there is none */
export async function demandTitleList(id: number): Promise<TitleList> {
  const found = await findTitleList(id);
  if (!found) throw new Refusal("There is no such list of titles. Go to the lists that there are.");
  return found;
}

/** The lists, the newest first. */
export async function listTitleLists(): Promise<TitleList[]> {
  return withNames(await db().titleList.findMany({ orderBy: { id: "desc" }, take: 500 }));
}

async function withNames(rows: Row[]): Promise<TitleList[]> {
  const ids = [...new Set(rows.flatMap(({ sentById }) => sentById ?? []))];
  const people = await db().person.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return rows.map(({ sentById, ...row }) => ({
    ...row,
    kind: row.kind as ListKind,
    period: row.period as PeriodKind,
    state: row.state as ListState,
    settings: row.settings as unknown as ListSettings,
    came: row.came as unknown as ListCame | null,
    sentBy: sentById && (names.get(sentById) ?? null),
  }));
}

/**
 * Deletes a list of which nothing was made.
 * @throws Refusal where something was, or while it is at work
 */
export async function deleteTitleList(by: Actor, list: TitleList, reason: string): Promise<void> {
  const { id, name, fileName } = list;
  await recorded(
    by,
    async (transaction, record) => {
      await transaction.$queryRaw`SELECT 1 FROM title_list WHERE id = ${id} FOR UPDATE`;
      const made = await transaction.titleOutcome.count({ where: { listId: id } });
      if (made > 0)
        throw new Refusal(
          `${quantity(made, "thing was", "things were")} made of this list, so it stays: it is what they rest on.`,
        );
      const held = await transaction.titleList.findUnique({ where: { id } });
      const job = held?.jobId ? await transaction.job.findUnique({ where: { id: held.jobId } }) : null;
      if (job && (job.state === "waiting" || job.state === "running"))
        throw new Refusal("The list is at work. Stop that first, or wait until it is done.");
      if (held?.storedId) await removeStoredFile(held.storedId, transaction);
      await transaction.titleList.deleteMany({ where: { id } });
      await record({
        action: "deleted a list of titles",
        subjectKind: "title-list",
        subjectId: String(id),
        before: { name, file: fileName },
        after: null,
        reason,
      });
    },
    LONG_ENOUGH,
  );
}

/** For transactions that touch every title of a list. */
export const LONG_ENOUGH = { timeout: 600_000, maxWait: 10_000 };
