import type { EditionId } from "#lib/facts/edition";
import type { CompiledIndex } from "#lib/lookup/compiled-index";

/** The unit groups of an edition as an index has them, and which of its titles are of which, in parts where they are of several. */
export class TitleShares {
  /** Codes of the unit groups, in the order of every array that speaks of groups; and their numbers in it. */
  readonly codes: string[] = [];
  readonly numbers = new Map<string, number>();
  /** By position of an entry the number of its group; -1 for none. */
  readonly groupOf: Int16Array;
  /** Groups of title t: from `starts[t]` up to `starts[t + 1]`, each with the part (0–1) of the title's entries that it has. */
  readonly starts: Int32Array;
  readonly groups: Uint16Array;
  readonly parts: Float64Array;
  private titlesByGroup: number[][] | null = null;

  constructor({ entries, titles }: Pick<CompiledIndex, "entries" | "titles">, edition: EditionId) {
    this.groupOf = new Int16Array(entries.length).fill(-1);
    this.starts = new Int32Array(titles.texts.length + 1);
    const groups: number[] = [];
    const parts: number[] = [];
    for (let title = 0; title < titles.texts.length; title++) {
      const first = groups.length;
      let all = 0;
      for (let i = titles.entryStarts[title]!; i < titles.entryStarts[title + 1]!; i++) {
        const position = titles.entries[i]!;
        const code = entries[position]!.codes[edition];
        if (code === undefined) continue;
        const group = this.numberFor(code);
        this.groupOf[position] = group;
        let at = first;
        while (at < groups.length && groups[at] !== group) at++;
        if (at === groups.length) {
          groups.push(group);
          parts.push(0);
        }
        parts[at]!++;
        all++;
      }
      for (let at = first; at < parts.length; at++) parts[at]! /= all;
      this.starts[title + 1] = groups.length;
    }
    this.groups = Uint16Array.from(groups);
    this.parts = Float64Array.from(parts);
  }

  private numberFor(code: string): number {
    let number = this.numbers.get(code);
    if (number === undefined) {
      number = this.codes.length;
      this.numbers.set(code, number);
      this.codes.push(code);
    }
    return number;
  }

  /** Numbers of the titles of a group, those that it shares with others too. */
  titlesOf(group: number): readonly number[] {
    if (this.titlesByGroup === null) {
      this.titlesByGroup = this.codes.map(() => []);
      for (let title = 0; title + 1 < this.starts.length; title++)
        for (let i = this.starts[title]!; i < this.starts[title + 1]!; i++)
          this.titlesByGroup[this.groups[i]!]!.push(title);
    }
    return this.titlesByGroup[group] ?? [];
  }
}
