import type { LookupEntry } from "#lib/lookup/compiled-index";

/** Most industries that are suggested at a time. */
const MOST = 8;

/** An industry as the index writes it, and how many entries name it. */
export interface IndustryName {
  name: string;
  entries: number;
}

/** The industries that the entries name, each alternative of a list by itself, those of most entries first. */
export function industryNames(entries: readonly Pick<LookupEntry, "ind">[]): IndustryName[] {
  const texts = new Map<string, number>();
  for (const { ind } of entries) if (ind !== "") texts.set(ind, (texts.get(ind) ?? 0) + 1);
  const names = new Map<string, number>();
  for (const [text, count] of texts)
    for (const name of text.split(", ")) names.set(name, (names.get(name) ?? 0) + count);
  return [...names]
    .map(([name, count]) => ({ name, entries: count }))
    .sort((a, b) => b.entries - a.entries || (a.name < b.name ? -1 : 1));
}

/** Industries that what was typed may become: those that begin so before those with a word that does; none for no letter. */
export function suggestIndustries(names: readonly IndustryName[], typed: string): string[] {
  const start = typed.trim().toLowerCase();
  if (start === "") return [];
  const begins: string[] = [];
  const within: string[] = [];
  for (const { name } of names) {
    const small = name.toLowerCase();
    if (small.startsWith(start)) begins.push(name);
    else if (small.includes(` ${start}`)) within.push(name);
  }
  return [...begins, ...within].slice(0, MOST);
}
