import { CONTENT_FILE } from "#lib/facts/released-facts";
import { FILE_FORMATS } from "#lib/files/file-formats";
import { keptFew } from "#lib/platform/keep-few";
import { unpacked } from "#lib/releases/freeze/packed";
import { type Release, readReleaseContent, readReleaseFile } from "#lib/releases/releases.db";
import { RELEASE_TABLES } from "#lib/releases/tables/release-tables";
import { KEPT_ENDS, MADE_ENDS, tableFileName, workbookOf } from "#lib/releases/tables/table-files";
import { TITLE_FILES, titleFilesOf, titleFileText } from "#lib/releases/tables/title-files";

/** A file that is made from one of a release when somebody asks for it: always the same bytes. */
export interface MadeFile {
  type: string;
  /** An entity tag: it follows from the checksum of what it is made from. */
  tag: string;
  read(): Promise<Uint8Array<ArrayBuffer>>;
}

/** A workbook of a whole index takes seconds, and its bytes some megabytes. */
const MOST_KEPT = 6;
const holder = globalThis as { socMadeFiles?: Map<string, Promise<Uint8Array<ArrayBuffer>>> };
holder.socMadeFiles ??= new Map();
const kept = holder.socMadeFiles;

/**
 * The JSON or the workbook of a table of a release, or a file of its titles for other programs; null where the release has
 * nothing of this name.
 */
export async function readMadeFile(release: Release, name: string): Promise<MadeFile | null> {
  const end = Object.values(MADE_ENDS).find((one) => name.endsWith(one));
  if (!end) return readTitles(release, name);
  // Only tables have other forms: what is shown of a release, and what it is made from, are as they are.
  const table = RELEASE_TABLES.find((one) => tableFileName(release, one.name, end) === name);
  const packedName = table && tableFileName(release, table.name, KEPT_ENDS.json);
  const from = release.files.find((file) => file.name === packedName);
  if (!from) return null;
  return {
    type: end === MADE_ENDS.workbook ? FILE_FORMATS.xlsx.type : FILE_FORMATS.json.type,
    tag: `"${from.sha256}${end}"`,
    read: () =>
      keptFew(kept, `${from.sha256}${end}`, MOST_KEPT, async () => {
        const file = await readReleaseFile(release.id, from.name);
        if (!file) throw new Error(`${release.title} is kept without ${from.name}.`);
        const json = unpacked(file.content);
        return new Uint8Array(
          end === MADE_ENDS.workbook ? await workbookOf(json) : new TextEncoder().encode(json),
        );
      }),
  };
}

/** A file of titles, from all that is shown of the release. */
async function readTitles(release: Release, name: string): Promise<MadeFile | null> {
  const from = release.files.find((file) => file.name === CONTENT_FILE);
  // Nothing is read for a name that is none.
  if (!from || !Object.keys(TITLE_FILES).some((kind) => name.endsWith(`-${kind}.csv`))) return null;
  const content = await readReleaseContent(release.id);
  const file = titleFilesOf(content).find(({ end }) => tableFileName(release, end) === name);
  if (!file) return null;
  return {
    type: "text/csv",
    tag: `"${from.sha256}-${file.end}"`,
    read: () =>
      keptFew(kept, `${from.sha256}-${file.end}`, MOST_KEPT, async () =>
        new TextEncoder().encode(titleFileText(file, content)),
      ),
  };
}
