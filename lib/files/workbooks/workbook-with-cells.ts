import { openZip } from "#lib/files/inspect-zip";
import { PublishedFileError } from "#lib/files/refused-row";
import { streamedZip, type ZippedFile } from "#lib/files/streamed-zip";
import { bytesOfPart, listedSheets, partsOf, textOfPart } from "#lib/files/workbooks/listed-sheets";
import { type AddedCells, type SheetAddition, sheetWithCells } from "#lib/files/workbooks/sheet-with-cells";

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
    const parts = await partsOf(zip);
    const own = (await listedSheets(zip, parts)).find(({ name }) => name === sheet)?.part;
    if (!own)
      throw new PublishedFileError(
        `The sheet “${sheet}” cannot be found in the workbook. Save it again from Excel.`,
      );
    yield* streamedZip(
      parts.map((part): ZippedFile => {
        const content =
          part.fileName === own
            ? sheetWithCells(textOfPart(zip, part), addition, added)
            : bytesOfPart(zip, part);
        return { name: part.fileName, content };
      }),
    );
  } finally {
    zip.close();
  }
}
