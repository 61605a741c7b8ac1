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
import { NO_ROWS } from "#lib/coded-files/kept/confirm";
import { tooManyRows } from "#lib/coded-files/kept/do-work.db";
import { lookInto, wayMeant } from "#lib/coded-files/kept/look-into.db";
import { heldEditions } from "#lib/coded-files/kept/work-data.db";
import { listAsTable } from "#lib/coded-files/list-as-table";
import { dataRows } from "#lib/files/columns/guess-columns";
import { chosenRows } from "#lib/files/columns/reading";
import { orRefusal } from "#lib/files/or-refusal";
import { LARGEST_VISITORS } from "#lib/jobs/largest-files";
import { readKeptFile, readStoredFile, removeStoredFile, storeFile } from "#lib/jobs/stored-file.db";
import { address } from "#lib/platform/parameters";
import { Refusal } from "#lib/platform/refusal";
import { listConversions } from "#lib/releases/conversions.db";
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
  const asked = { work, settings: { way } };
  const list = work === "convert" ? await storedList(storedId, way, owner) : null;
  if (list) await removeStoredFile(storedId);
  const kept = list ?? storedId;
  try {
    const { reading, head, sheets } = await lookInto({ storedId: kept, ...asked });
    if (sheets.length === 1 && dataRows(head, reading.choice.headingRow).length === 0)
      throw new Refusal(NO_ROWS, "file");
    if (owner === null) await refuseLong(kept, reading);
    const settings = { form: reading.form, way };
    return codedFileHref(await keepCodedFile({ storedId: kept, owner, work, settings }));
  } catch (error) {
    if (list) await removeStoredFile(list);
    throw error;
  }
}

/** A list with several codes on a line is kept as the table of its codes. @returns its id; null of any other file */
async function storedList(storedId: string, way: string, owner: string | null): Promise<string | null> {
  const meant = await wayMeant(way, await listConversions());
  const held = await heldEditions();
  const table = await orRefusal(listAsTable((from) => readStoredFile(storedId, from), meant, { held }));
  const name = (await readKeptFile(storedId))?.name ?? "";
  return table && (await storeWhole(table, name, owner)).id;
}

function storeWhole(content: Uint8Array, name: string, owner: string | null) {
  const keptHours = KEPT_HOURS[owner === null ? "visitors" : "own"];
  const pieces = (async function* () {
    yield content;
  })();
  return storeFile(pieces, { name, owner, most: LARGEST_VISITORS * 2, keptHours });
}

/** The same of a visitor's, which came whole. */
export async function receiveSmall(
  file: { fileName: string; content: Uint8Array },
  asked: { work: Work; way: string },
): Promise<string> {
  if (file.content.length > LARGEST_VISITORS)
    throw new Refusal(
      `The file is larger than ${LARGEST_VISITORS / 1024 / 1024} MB. Sign in to send a larger one, or send it in parts.`,
      "file",
    );
  const stored = await storeWhole(file.content, file.fileName, null);
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
