import type { LookupEntry } from "#lib/lookup/compiled-index";

/** The distinct qualifiers of entries, numbered: what stands beside a title as additional term and industry. */
export interface Qualifiers {
  /** By position of an entry the number of its qualifiers; -1 of one that has none. */
  of: Int32Array;
  /** By number the qualifiers, each as its alternatives ("hotels, catering"), each of those as known words. */
  parts: readonly (readonly (readonly (readonly number[])[])[])[];
  /** By known word the numbers of the qualifiers with it. */
  withWord: readonly (readonly number[] | undefined)[];
}

/**
 * Numbers the qualifiers of entries.
 * @param additions known words of each additional term; `industries` alternatives of each industry text
 */
export function numberQualifiers(
  entries: readonly Pick<LookupEntry, "add" | "ind">[],
  additions: ReadonlyMap<string, number[]>,
  industries: ReadonlyMap<string, number[][]>,
): Qualifiers {
  const parts: (readonly number[])[][][] = [];
  const withWord: number[][] = [];
  const numbers = new Map<string, Map<string, number>>();
  const number = ({ add, ind }: Pick<LookupEntry, "add" | "ind">): number => {
    if (add === "" && ind === "") return -1;
    let byIndustry = numbers.get(add);
    if (byIndustry === undefined) {
      byIndustry = new Map();
      numbers.set(add, byIndustry);
    }
    const known = byIndustry.get(ind);
    if (known !== undefined) return known;
    byIndustry.set(ind, parts.length);
    const words = additions.get(add);
    const alternatives = industries.get(ind);
    const own: (readonly number[])[][] = [];
    if (words && words.length > 0) own.push([words]);
    if (alternatives) own.push(alternatives);
    for (const id of own.flat(2)) {
      withWord[id] ??= [];
      if (withWord[id].at(-1) !== parts.length) withWord[id].push(parts.length);
    }
    return parts.push(own) - 1;
  };
  const of = new Int32Array(entries.length);
  for (let position = 0; position < of.length; position++) of[position] = number(entries[position]!);
  return { of, parts, withWord };
}
