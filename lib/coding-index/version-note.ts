/**
 * The publisher's version note in words: "V8 new/V13 amended" → "new in Version 8, amended in Version 13"; as printed
 * when it is none of that form; "" for none.
 */
export function versionInWords(note: string): string {
  const parts = note.split(/\s*[/.]\s*/).map((part) => /^V([0-9]+) ?(new|amended)$/.exec(part));
  if (parts.some((part) => part === null)) return note;
  return parts.map((part) => `${part?.[2]} in Version ${part?.[1]}`).join(", ");
}
