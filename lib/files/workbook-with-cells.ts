import { posix } from "node:path";
import type { Entry, ZipFile } from "yauzl";
import { openZip } from "#lib/files/inspect-zip";
import { PublishedFileError } from "#lib/files/refused-row";
import { type AddedCells, type SheetAddition, sheetWithCells } from "#lib/files/sheet-with-cells";
import { attribute } from "#lib/files/sheet-xml";
import { streamedZip, type ZippedFile } from "#lib/files/streamed-zip";

/**
 * A workbook with cells added to the rows of one of its sheets. Everything else stays as it is: other sheets, formats, formulas,
 * figures and the codes that are text. The same bytes and cells give the same bytes.
 * @param bytes of a workbook that was inspected (`inspectWorkbook`)
 * @param sheet its name
 * @param added in the order of the rows
 * @throws PublishedFileError where the sheet cannot be found in it
 */
export async function* workbookWithCells(
  bytes: Uint8Array,
  sheet: string,
  addition: SheetAddition,
  added: AsyncIterable<readonly AddedCells[]>,
): AsyncGenerator<Buffer> {
  const zip = await openZip(bytes);
  try {
    const entries: Entry[] = [];
    for await (const entry of zip.eachEntry()) if (!entry.fileName.endsWith("/")) entries.push(entry);
    const part = await partOfSheet(zip, entries, sheet);
    yield* streamedZip(
      entries.map((entry): ZippedFile => {
        const content = pieces(zip, entry);
        if (entry.fileName !== part) return { name: entry.fileName, content };
        return { name: entry.fileName, content: sheetWithCells(asText(content), addition, added) };
      }),
    );
  } finally {
    zip.close();
  }
}

async function* pieces(zip: ZipFile, entry: Entry): AsyncGenerator<Buffer> {
  yield* (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>;
}

async function* asText(content: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  for await (const piece of content) yield decoder.decode(piece, { stream: true });
  yield decoder.decode();
}

/** Name of the part that has a sheet, by the workbook's list of sheets and its relationships. */
async function partOfSheet(zip: ZipFile, entries: readonly Entry[], sheet: string): Promise<string> {
  const textOf = async (name: string) => {
    const entry = entries.find(({ fileName }) => fileName === name);
    let text = "";
    if (entry) for await (const piece of asText(pieces(zip, entry))) text += piece;
    return text;
  };
  const workbook = await workbookPart(textOf);
  const folder = posix.dirname(workbook);
  const list = await textOf(workbook);
  const tag = (list.match(/<(?:\w+:)?sheet\s[^>]*>/g) ?? []).find((one) => attribute(one, "name") === sheet);
  const id = tag && attribute(tag, "\\w+:id");
  const target = id && (await targetOf(textOf, workbook, (one) => attribute(one, "Id") === id));
  if (!target)
    throw new PublishedFileError(
      `The sheet “${sheet}” cannot be found in the workbook. Save it again from Excel.`,
    );
  return target.startsWith("/") ? target.slice(1) : posix.join(folder, target);
}

async function workbookPart(textOf: (name: string) => Promise<string>): Promise<string> {
  const target = await targetOf(textOf, "", (one) =>
    (attribute(one, "Type") ?? "").endsWith("/officeDocument"),
  );
  return (target ?? "xl/workbook.xml").replace(/^\//, "");
}

/** Where a relationship of a part leads. @param part "" for the package */
async function targetOf(
  textOf: (name: string) => Promise<string>,
  part: string,
  isMeant: (tag: string) => boolean,
): Promise<string | null> {
  const relations = await textOf(posix.join(posix.dirname(part), "_rels", `${posix.basename(part)}.rels`));
  const tag = (relations.match(/<(?:\w+:)?Relationship\s[^>]*>/g) ?? []).find(isMeant);
  return tag === undefined ? null : attribute(tag, "Target");
}
