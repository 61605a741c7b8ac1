/**
 * A title reduced to what tells it from another: case, spacing, punctuation and accents are dropped, "&" reads "and"
 * and "n.e.c." in any spelling reads "nec". SOC2010 prints its higher levels in capitals and both editions have slips
 * of comma and spacing, so printed titles cannot be compared letter by letter.
 */
export function comparableTitle(title: string): string {
  return title
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{Mark}/gu, "")
    .replace(/\bn\s*\.\s*e\s*\.\s*c\b\.?|\bnot elsewhere classified\b/g, "nec")
    .replace(/&/g, " and ")
    .replace(/['’]/g, "")
    .replace(/[^\p{Letter}\p{Number}]+/gu, " ")
    .trim();
}

/** Whether two titles say the same but for slips of case, spacing and punctuation. */
export function sameTitle(a: string, b: string): boolean {
  return comparableTitle(a) === comparableTitle(b);
}
