import { z } from "zod";
import {
  CODED_FILES_PATH,
  codedFileHref,
  KEPT_HOURS,
  MOST_ROWS,
  WORKS,
  type Work,
} from "#lib/coded-files/kept/coded-file";
import { keepCodedFile } from "#lib/coded-files/kept/coded-files.db";
import { tooManyRows } from "#lib/coded-files/kept/do-work.db";
import { lookInto } from "#lib/coded-files/kept/look-into.db";
import { chosenRows } from "#lib/files/columns/reading";
import { orRefusal } from "#lib/files/or-refusal";
import { LARGEST_VISITORS } from "#lib/jobs/largest-files";
import { readStoredFile, removeStoredFile, storeFile } from "#lib/jobs/stored-file.db";
import { address } from "#lib/platform/parameters";
import { choice } from "#lib/web/fields";

/** The fields that come with a file. */
export const SEND_FIELDS = z.object({
  work: choice(WORKS, "Say whether the file holds job titles or codes."),
  way: z.string().max(120).default(""),
});

/** The page that has the form, as the address it is sent to says. */
export function sendPage(query: URLSearchParams): string {
  const work = WORKS.find((one) => one === query.get("work")) ?? "";
  return address(CODED_FILES_PATH, { work, way: query.get("way") ?? "" });
}

/**
 * Takes a file that was sent: what it is is found out once, and kept with it.
 * @param owner who sent it; null for a visitor
 * @returns where its page is
 * @throws Refusal what is wrong with it
 */
export async function receive(
  storedId: string,
  { work, way }: { work: Work; way: string },
  owner: string | null,
): Promise<string> {
  const { reading } = await lookInto({ storedId, work, settings: { way } });
  if (owner === null) await refuseLong(storedId, reading);
  const settings = { form: reading.form, way };
  return codedFileHref(await keepCodedFile({ storedId, owner, work, settings }));
}

/** The same of a visitor's, which came whole. */
export async function receiveSmall(
  file: { fileName: string; content: Uint8Array },
  asked: { work: Work; way: string },
): Promise<string> {
  const stored = await storeFile(
    (async function* () {
      yield file.content;
    })(),
    { name: file.fileName, owner: null, most: LARGEST_VISITORS, keptHours: KEPT_HOURS.visitors },
  );
  try {
    return await receive(stored.id, asked, null);
  } catch (error) {
    await removeStoredFile(stored.id);
    throw error;
  }
}

/** Visitors hear at once what the work would find out. */
async function refuseLong(storedId: string, reading: Parameters<typeof chosenRows>[1]): Promise<void> {
  await orRefusal(
    (async () => {
      let rows = 0;
      for await (const some of chosenRows((from) => readStoredFile(storedId, from), reading)) {
        rows += some.length;
        if (rows > MOST_ROWS.visitors) throw tooManyRows(MOST_ROWS.visitors);
      }
    })(),
  );
}
