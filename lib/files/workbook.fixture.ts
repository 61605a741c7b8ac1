import { crc32, deflateRawSync } from "node:zlib";
import writeXlsxFile from "write-excel-file/node";

/** For tests: bytes of an .xlsx workbook with the given sheets; null is an empty cell, numbers become number cells. */
export function workbookOf(sheets: Record<string, (string | number | null)[][]>): Promise<Buffer> {
  return writeXlsxFile(Object.entries(sheets).map(([sheet, data]) => ({ sheet, data }))).toBuffer();
}

export interface ZipPart {
  name: string;
  data: Buffer;
  /** Size to claim instead of the real one. */
  claimedSize?: number;
  encrypted?: boolean;
  /** Leave the part out of the directory at the end, so that only a reader who goes from front to back sees it. */
  unlisted?: boolean;
}

/** For tests: a zip file with parts that no honest program would write. */
export function zipOf(parts: ZipPart[]): Buffer {
  const front: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const packed = deflateRawSync(part.data);
    const name = Buffer.from(part.name);
    const header = Buffer.alloc(26);
    header.writeUInt16LE(20, 0);
    header.writeUInt16LE(part.encrypted ? 1 : 0, 2);
    header.writeUInt16LE(8, 4);
    header.writeUInt32LE(crc32(part.data), 10);
    header.writeUInt32LE(packed.length, 14);
    header.writeUInt32LE(part.claimedSize ?? part.data.length, 18);
    header.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from("PK\x03\x04"), header, name, packed]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    front.push(local);
    if (!part.unlisted) {
      directory.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\x00"), header, place, name]));
    }
    offset += local.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(directory.length, 4);
  end.writeUInt16LE(directory.length, 6);
  end.writeUInt32LE(list.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...front, list, Buffer.from("PK\x05\x06"), end]);
}

/** For tests: the parts that make a zip file a workbook, with sheets of the given XML: "Sheet1", "Sheet2"; some hidden. */
export function workbookParts(...sheets: (string | { hidden: string })[]): ZipPart[] {
  const part = (name: string, text: string): ZipPart => ({ name, data: Buffer.from(text) });
  const numbered = sheets.map((sheet, at) => ({ sheet, number: at + 1 }));
  const listed = numbered.map(({ sheet, number }) => {
    const state = typeof sheet === "string" ? "" : ' state="hidden"';
    return `<sheet name="Sheet${number}" sheetId="${number}"${state} r:id="rId${number}"/>`;
  });
  const related = numbered.map(
    ({ number }) =>
      `<Relationship Id="rId${number}" Target="worksheets/sheet${number}.xml" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"/>`,
  );
  return [
    part("[Content_Types].xml", "<Types/>"),
    part("xl/workbook.xml", `<workbook xmlns:r="r"><sheets>${listed.join("")}</sheets></workbook>`),
    part("xl/_rels/workbook.xml.rels", `<Relationships>${related.join("")}</Relationships>`),
    ...numbered.map(({ sheet, number }) =>
      part(`xl/worksheets/sheet${number}.xml`, typeof sheet === "string" ? sheet : sheet.hidden),
    ),
  ];
}
