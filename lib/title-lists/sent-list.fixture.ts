import { storeFile } from "#lib/jobs/stored-file.db";
import { workOff } from "#lib/jobs/worker.db";
import type { PersonActor } from "#lib/record/entry";
import { TITLE_LIST } from "#lib/title-lists/import/list-job.db";
import { lookIntoList, receiveList } from "#lib/title-lists/import/receive.db";
import { startList } from "#lib/title-lists/import/start-list.db";
import type { ListKind } from "#lib/title-lists/list-kind";
import type { ListReading, TitleList } from "#lib/title-lists/title-list";
import { findTitleList } from "#lib/title-lists/title-lists.db";

/** For tests: a list that was sent and confirmed as it was guessed. */
export async function sentList(
  by: PersonActor,
  text: string,
  {
    kind = "adverts",
    least = 1,
    ...changed
  }: { kind?: ListKind; least?: number } & Partial<ListReading> = {},
): Promise<TitleList> {
  async function* content() {
    yield new TextEncoder().encode(text);
  }
  const file = await storeFile(content(), { name: "titles.csv", owner: by.personId, most: 2 ** 28 });
  const id = await receiveList(by, file, {
    ...{ name: "Adverts of 2025", source: "Invented", licence: "None", note: "", kind },
  });
  const list = (await findTitleList(id))!;
  const { reading, period } = await lookIntoList(list);
  await startList(list, { reading: { ...reading, ...changed }, period, least }, by.personId);
  return (await findTitleList(id))!;
}

/** For tests: the same, read and coded. */
export async function doneList(...sent: Parameters<typeof sentList>): Promise<TitleList> {
  const { id } = await sentList(...sent);
  await workOff({ [TITLE_LIST.kind]: async () => TITLE_LIST });
  return (await findTitleList(id))!;
}
