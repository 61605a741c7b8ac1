import type { Column } from "#lib/files/table";

const NOT_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Text as it stands in XML; what no XML can hold is a replacement character. */
export function escapedXml(text: string): string {
  return text
    .replace(NOT_XML, "\ufffd")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;");
}

/** Text as XML means it: named and numbered characters in their place. */
export function unescapedXml(text: string): string {
  const named: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
  return text.replace(/&(?:#x([0-9a-f]+)|#([0-9]+)|(amp|lt|gt|quot|apos));/gi, (_, hex, decimal, name) =>
    name ? named[name.toLowerCase()]! : String.fromCodePoint(Number.parseInt(hex ?? decimal, hex ? 16 : 10)),
  );
}

/** The value of an attribute in a tag, as it is meant; null where it has none. @param name as it stands, "r:id" */
export function attribute(tag: string, name: string): string | null {
  const [, double, single] = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag) ?? [];
  const value = double ?? single;
  return value === undefined ? null : unescapedXml(value);
}

/** 0 → "A", 26 → "AA". */
export function columnLetters(at: number): string {
  const last = String.fromCharCode(65 + (at % 26));
  return at < 26 ? last : columnLetters(Math.floor(at / 26) - 1) + last;
}

/** "A" → 0, "AA" → 26. */
export function columnAt(letters: string): number {
  let at = 0;
  for (const letter of letters) at = at * 26 + letter.charCodeAt(0) - 64;
  return at - 1;
}

/**
 * A cell: text is text, never a formula; a figure is one where its column holds figures. "" for an empty one.
 * @param place "B12"
 * @param prefix of the elements' namespace, with its colon
 * @param style number of the cell's style; "" for none
 */
export function cellXml(cell: string, kind: Column["kind"], place: string, prefix = "", style = ""): string {
  if (cell === "") return "";
  const at = `${prefix}c r="${place}"${style === "" ? "" : ` s="${style}"`}`;
  if ((kind === "number" || kind === "share") && Number.isFinite(Number(cell)))
    return `<${at}><${prefix}v>${cell}</${prefix}v></${prefix}c>`;
  const text = `<${prefix}t xml:space="preserve">${escapedXml(cell)}</${prefix}t>`;
  return `<${at} t="inlineStr"><${prefix}is>${text}</${prefix}is></${prefix}c>`;
}
