import { posix } from "node:path";
import type { Entry, ZipFile } from "yauzl";
import { openZip } from "#lib/files/inspect-zip";
import { attribute } from "#lib/files/workbooks/sheet-xml";

/** A sheet as its workbook lists it. */
export interface ListedSheet {
  name: string;
  /** Whether whoever opens the workbook does not see it. */
  hidden: boolean;
  /** Name of the part of the package that has its rows; null where none is there. */
  part: string | null;
}

/** Names of the sheets that whoever opens a workbook does not see. @param bytes that were inspected (`inspectWorkbook`) */
export async function hiddenSheets(bytes: Uint8Array): Promise<ReadonlySet<string>> {
  const zip = await openZip(bytes);
  try {
    const sheets = await listedSheets(zip, await partsOf(zip));
    return new Set(sheets.filter(({ hidden }) => hidden).map(({ name }) => name));
  } finally {
    zip.close();
  }
}

/** The parts of a package that hold anything, in its order. To be asked for once. */
export async function partsOf(zip: ZipFile): Promise<Entry[]> {
  const parts: Entry[] = [];
  for await (const entry of zip.eachEntry()) if (!entry.fileName.endsWith("/")) parts.push(entry);
  return parts;
}

/**
 * The sheets of a workbook, by its list of them and its relationships. Source: ECMA-376, Part 1, 18.2.19 (`sheet`) and 18.18.68
 * (“hidden”, which somebody may show again, and “veryHidden”, which only a program may).
 */
export async function listedSheets(zip: ZipFile, parts: readonly Entry[]): Promise<ListedSheet[]> {
  const textOf = async (name: string) => {
    const part = parts.find(({ fileName }) => fileName === name);
    let text = "";
    if (part) for await (const piece of textOfPart(zip, part)) text += piece;
    return text;
  };
  const workbook = await workbookPart(textOf);
  const relations = await relationsOf(textOf, workbook);
  const tags = (await textOf(workbook)).match(/<(?:\w+:)?sheet\s[^>]*>/g) ?? [];
  return tags.map((tag) => {
    const id = attribute(tag, "\\w+:id");
    const target = relations.find((one) => id !== null && attribute(one, "Id") === id);
    const at = target ? attribute(target, "Target") : null;
    return {
      name: attribute(tag, "name") ?? "",
      hidden: /hidden$/i.test(attribute(tag, "state") ?? ""),
      part: at && (at.startsWith("/") ? at.slice(1) : posix.join(posix.dirname(workbook), at)),
    };
  });
}

/** The bytes of a part, unpacked. */
export async function* bytesOfPart(zip: ZipFile, part: Entry): AsyncGenerator<Buffer> {
  yield* (await zip.openReadStreamPromise(part)) as AsyncIterable<Buffer>;
}

/** The same as the text that it is. */
export async function* textOfPart(zip: ZipFile, part: Entry): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  for await (const piece of bytesOfPart(zip, part)) yield decoder.decode(piece, { stream: true });
  yield decoder.decode();
}

async function workbookPart(textOf: (name: string) => Promise<string>): Promise<string> {
  const relation = (await relationsOf(textOf, "")).find((one) =>
    (attribute(one, "Type") ?? "").endsWith("/officeDocument"),
  );
  return ((relation && attribute(relation, "Target")) ?? "xl/workbook.xml").replace(/^\//, "");
}

/** The relationships of a part, a tag each. @param part "" for the package */
async function relationsOf(textOf: (name: string) => Promise<string>, part: string): Promise<string[]> {
  const text = await textOf(posix.join(posix.dirname(part), "_rels", `${posix.basename(part)}.rels`));
  return text.match(/<(?:\w+:)?Relationship\s[^>]*>/g) ?? [];
}
