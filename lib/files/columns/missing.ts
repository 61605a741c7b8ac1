/** What surveys and programs write where there is nothing: "-9", "-8.0", "N/A", "NaN", ".", "x", "~", "[c]", "not stated". */
const NOTHING =
  /^(?:[-−–]\s?[0-9]{1,2}(?:\.0+)?|#?n\/?a|nan|null|none|nil|missing|not (?:stated|known|applicable|available)|unknown|[.\-–—*?x~:…]{1,4}|\[[a-z]\]|\([a-z]\))$/i;

/** Whether a cell says nothing: it is empty, or holds what stands for nothing. */
export function saysNothing(cell: string): boolean {
  const text = cell.trim();
  return text === "" || NOTHING.test(text);
}
