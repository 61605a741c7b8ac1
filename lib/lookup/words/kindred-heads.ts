import type { EditionId } from "#lib/facts/edition";
import type { LookupEntry } from "#lib/lookup/compiled-index";
import type { TitleTable } from "#lib/lookup/title-table";
import type { Vocabulary } from "#lib/lookup/words/vocabulary";
import { appendTo } from "#lib/platform/append-to";

/** Words that name the occupation in fewer titles are compared with none. */
const LEAST_TITLES = 25;
/** Two of them are compared where so many titles have the same words beside them. */
const LEAST_PAIRS = 4;
/** As if so many more pairs had been met, none of them alike: few pairs tell little. */
const DOUBT = 3;
const LEAST_SHARE = 0.35;
const MOST = 4;
const MOST_FIT = 0.8;

/**
 * Which words that name an occupation say the same of the same work, learnt from the index: "packing operative" and
 * "packing worker" go to one unit group, as most pairs of such titles do, so an "X worker" that the index lacks is
 * probably what its "X operative" is.
 */
export class KindredHeads {
  private kindred: Map<number, [id: number, fit: number][]> | null = null;

  /** @param edition codes of one edition are enough: what is alike in one is alike in most */
  constructor(
    private readonly titles: TitleTable,
    private readonly entries: readonly Pick<LookupEntry, "codes">[],
    private readonly vocabulary: Vocabulary,
    private readonly edition: EditionId,
  ) {}

  /** Words that may stand in place of one, the best first, each with how well it fits (0–1). */
  of(id: number): readonly [id: number, fit: number][] {
    return this.makeReady().get(id) ?? [];
  }

  /** Learns what is otherwise learnt when it is first asked for. */
  makeReady(): ReadonlyMap<number, [id: number, fit: number][]> {
    this.kindred ??= this.learn();
    return this.kindred;
  }

  private learn(): Map<number, [number, number][]> {
    const { numbers, byRest } = this.read();
    const ids = [...numbers.keys()];
    const n = ids.length;
    const all = new Uint16Array(n * n);
    const alike = new Uint16Array(n * n);
    for (const heads of byRest.values()) {
      for (const [i, one] of heads.entries()) {
        for (let j = 0; j < i; j++) {
          const other = heads[j]!;
          const cell = one.number * n + other.number;
          const mirrored = other.number * n + one.number;
          all[cell]!++;
          all[mirrored]!++;
          if (!one.codes.some((code) => other.codes.includes(code))) continue;
          alike[cell]!++;
          alike[mirrored]!++;
        }
      }
    }
    return new Map(
      ids.map((id, a) => {
        const own = ids.flatMap((other, b): [number, number][] => {
          const met = all[a * n + b]!;
          const share = alike[a * n + b]! / (met + DOUBT);
          return a === b || met < LEAST_PAIRS || share < LEAST_SHARE
            ? []
            : [[other, MOST_FIT * Math.sqrt(share)]];
        });
        return [id, own.sort((x, y) => y[1] - x[1] || x[0] - y[0]).slice(0, MOST)];
      }),
    );
  }

  /** The words that name occupations, numbered, and by the words beside them those that stand there, with the codes of the title. */
  private read() {
    const { starts, words, heads, entryStarts, entries } = this.titles;
    const numbers = new Map<number, number>();
    const byRest = new Map<number, { number: number; codes: string[] }[]>();
    const sequences = new Map<number, number>();
    const size = this.vocabulary.words.length;
    for (let title = 0; title + 1 < starts.length; title++) {
      let head = -1;
      let rest = 0;
      for (let k = starts[title]!; k < starts[title + 1]!; k++) {
        if (heads[k] === 1 && head < 0) head = words[k]!;
        else rest = numberOf(sequences, rest * size + words[k]!);
      }
      if (head < 0 || rest === 0 || this.vocabulary.words[head]!.asHead < LEAST_TITLES) continue;
      const number = numbers.get(head) ?? numbers.size;
      numbers.set(head, number);
      const codes: string[] = [];
      for (let i = entryStarts[title]!; i < entryStarts[title + 1]!; i++) {
        const code = this.entries[entries[i]!]!.codes[this.edition];
        if (code !== undefined && !codes.includes(code)) codes.push(code);
      }
      appendTo(byRest, rest, { number, codes });
    }
    return { numbers, byRest };
  }
}

/** Numbers sequences of words from 1, each by the number of the one before and its last word. */
function numberOf(sequences: Map<number, number>, key: number): number {
  let number = sequences.get(key);
  if (number === undefined) {
    number = sequences.size + 1;
    sequences.set(key, number);
  }
  return number;
}
