/**
 * A title as the index would write it, for the custodian to check: the last word first, "Sales manager" → "Manager,
 * sales". Words that are all capitals stay; a title with a comma is taken to be inverted already.
 */
export function invertedOrder(title: string): string {
  const words = title.split(" ").filter(Boolean);
  const last = words.pop();
  if (last === undefined || words.length === 0 || title.includes(",")) return title;
  const [first = "", ...more] = words;
  const small = /[A-Z].*[A-Z]/.test(first) ? first : first.charAt(0).toLowerCase() + first.slice(1);
  return `${last.charAt(0).toUpperCase()}${last.slice(1)}, ${[small, ...more].join(" ")}`;
}
