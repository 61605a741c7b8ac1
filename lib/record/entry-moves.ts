/**
 * A field of an index entry's record that says which group it is in (lib/facts/recorded-fields): the id of an edition, or
 * "subUnit".
 */
export type CodeField = string;

/** The fields of an index entry's record that are no code fields. */
export const OTHER_FIELDS: readonly string[] = ["title", "add", "ind", "defaultFlag", "see"];

type Codes = Readonly<Record<CodeField, string | null>>;

/** The codes that a deed found an entry in and left it in, by field; null where there was no entry. */
export interface EntryMove {
  number: bigint;
  before: Codes | null;
  after: Codes | null;
}

/**
 * Which deeds brought index entries into a group or took them out of it. The record only grows, so what was once
 * gathered stays true and only later deeds are added.
 */
export class EntryMoves {
  /** Number of the last deed gathered. */
  upTo = 0n;
  private readonly byGroup = new Map<string, Set<bigint>>();

  /** Adds deeds; one that is there already changes nothing. */
  add(moves: readonly EntryMove[]): void {
    for (const { number, before, after } of moves) {
      for (const field of new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])) {
        const [from, to] = [before?.[field] || null, after?.[field] || null];
        if (from !== to) for (const code of [from, to]) if (code) this.put(`${field} ${code}`, number);
      }
      if (number > this.upTo) this.upTo = number;
    }
  }

  private put(group: string, number: bigint): void {
    const numbers = this.byGroup.get(group);
    if (numbers) numbers.add(number);
    else this.byGroup.set(group, new Set([number]));
  }

  /** Numbers of the deeds that matter to a group, newest first. */
  of(field: CodeField, code: string, most: number): bigint[] {
    const numbers = [...(this.byGroup.get(`${field} ${code}`) ?? [])];
    return numbers.sort((a, b) => (a > b ? -1 : 1)).slice(0, most);
  }
}
