/** The fields of an index entry's record that say which group it is in (lib/facts/recorded-fields). */
export const CODE_FIELDS = ["soc2020", "soc2010", "subUnit"] as const;
export type CodeField = (typeof CODE_FIELDS)[number];

/** The codes that a deed found an entry in and left it in, in the order of `CODE_FIELDS`; null for none. */
export interface EntryMove {
  number: bigint;
  before: (string | null)[];
  after: (string | null)[];
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
      for (const [at, field] of CODE_FIELDS.entries())
        if ((before[at] || null) !== (after[at] || null))
          for (const code of [before[at], after[at]]) if (code) this.put(`${field} ${code}`, number);
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
