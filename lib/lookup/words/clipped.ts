/** One less than the lookup takes, for a space after it. */
const LONGEST = 199;

/** As much of a text as the lookup reads, to the end of a word. */
export function clipped(text: string): string {
  const even = text.replace(/\s+/g, " ").trim();
  if (even.length <= LONGEST) return even;
  const cut = even.slice(0, LONGEST);
  return cut.slice(0, Math.max(cut.lastIndexOf(" "), (LONGEST + 1) / 2)).trim();
}
