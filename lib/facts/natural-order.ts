/**
 * Natural word order of an inverted title, as Volume 2 prints it in "INDEXOCC-natural_word_order" for 32,041 of its
 * 32,376 entries: the parts between commas from last to first, in small letters with one capital in front.
 * "Manager, sales" → "Sales manager". A title without a comma stays as it is: "SPTO", "Adjutant-General".
 */
export function naturalOrder(title: string): string {
  if (!title.includes(",")) return title;
  const parts = title.split(",");
  let inverted = parts.pop()!.trim();
  while (parts.length > 0) inverted += ` ${parts.pop()!.trim()}`;
  const words = inverted.toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
