import { editionOf } from "#lib/coded-files/file-columns";
import type { ConvertWork } from "#lib/coded-files/file-work";
import type { ConvertData } from "#lib/coded-files/work-data";
import { listedCodes } from "#lib/correspondence/conversion/code-list";
import { type ByteSource, firstBytes } from "#lib/files/columns/byte-source";
import { isUtf16, wholeText } from "#lib/files/columns/text-form";
import { sniff } from "#lib/files/sniff";

/** A longer file is no list that somebody typed or a program printed, in bytes. */
const LONGEST_LIST = 2 * 1024 * 1024;

/**
 * The table of a file that is a list of codes with several on a line ("['2136', '1115']"): a row for each, under the heading
 * “code”, in UTF-8. Null of any other file, which is a table as it stands. Ask before a file is opened to guess its columns,
 * and go on with the table instead of the file.
 */
export async function listAsTable(
  source: ByteSource,
  work: ConvertWork,
  { held }: Pick<ConvertData, "held">,
): Promise<Buffer | null> {
  const bytes = await firstBytes(source, LONGEST_LIST + 1);
  if (bytes.length > LONGEST_LIST || (!isUtf16(bytes) && sniff(bytes) === "workbook")) return null;
  const edition = editionOf(work.from, held);
  const codes = listedCodes(
    await wholeText(bytes),
    edition,
    held.filter((other) => other !== edition),
  );
  return codes && Buffer.from(["code", ...codes.map((one) => one.text), ""].join("\n"));
}
