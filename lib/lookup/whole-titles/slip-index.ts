/**
 * Texts that are one edit from a given one: a letter left out, put in, mistaken, or two neighbours swapped. One edit
 * leaves the first half of a text or the second as it was, so texts are found by the hash of either, and only those few
 * are compared. Flat arrays: 24,000 titles take 400 kB and are ready in some 10 ms, where an index of every deletion
 * takes a hundred times that.
 */

/** A power of two, a few texts a place. */
const PLACES = 1 << 14;

export class SlipIndex {
  private readonly byStart: Chains;
  private readonly byEnd: Chains;

  /** @param texts of letters alone, without spaces */
  constructor(private readonly texts: readonly string[]) {
    this.byStart = new Chains(texts.length);
    this.byEnd = new Chains(texts.length);
    for (let i = 0; i < texts.length; i++) {
      const text = texts[i]!;
      const { start, end } = halvesOf(text.length);
      this.byStart.add(i, hashOf(text, 0, start, text.length));
      this.byEnd.add(i, hashOf(text, text.length - end, text.length, text.length));
    }
  }

  /** Positions of the texts that are just one edit from `typed`, ascending. */
  oneEditFrom(typed: string): number[] {
    const found = new Set<number>();
    for (let length = Math.max(1, typed.length - 1); length <= typed.length + 1; length++) {
      const { start, end } = halvesOf(length);
      const see = (i: number) => {
        const text = this.texts[i]!;
        if (text.length === length && isOneEdit(typed, text)) found.add(i);
      };
      this.byStart.each(hashOf(typed, 0, start, length), see);
      this.byEnd.each(hashOf(typed, typed.length - end, typed.length, length), see);
    }
    return [...found].sort((a, b) => a - b);
  }
}

/** Letters at the start and at the end of which one edit leaves one or the other: all but one in the middle, so that a swap hits only one. */
function halvesOf(length: number): { start: number; end: number } {
  const start = (length - 1) >> 1;
  return { start, end: length - 1 - start };
}

/** FNV-1a over part of a text, with the length of the whole. */
function hashOf(text: string, from: number, to: number, length: number): number {
  let hash = 0x811c9dc5 ^ length;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash ^ (hash >>> 15)) & (PLACES - 1);
}

/** Numbers by hash, each place a chain through one array. */
class Chains {
  private readonly first = new Int32Array(PLACES).fill(-1);
  private readonly next: Int32Array;

  constructor(size: number) {
    this.next = new Int32Array(size);
  }

  add(number: number, hash: number): void {
    this.next[number] = this.first[hash]!;
    this.first[hash] = number;
  }

  each(hash: number, see: (number: number) => void): void {
    for (let i = this.first[hash]!; i >= 0; i = this.next[i]!) see(i);
  }
}

/** Whether two texts differ by just one letter left out, put in or mistaken, or by two neighbours swapped. */
export function isOneEdit(a: string, b: string): boolean {
  if (a.length > b.length) return isOneEdit(b, a);
  let i = 0;
  while (i < a.length && a.charCodeAt(i) === b.charCodeAt(i)) i++;
  if (a.length < b.length) return b.length === a.length + 1 && sameFrom(a, i, b, i + 1);
  if (i === a.length) return false;
  if (sameFrom(a, i + 1, b, i + 1)) return true;
  return a[i] === b[i + 1] && a[i + 1] === b[i] && sameFrom(a, i + 2, b, i + 2);
}

function sameFrom(a: string, i: number, b: string, j: number): boolean {
  if (a.length - i !== b.length - j) return false;
  for (let k = a.length - 1, m = b.length - 1; k >= i; k--, m--) {
    if (a.charCodeAt(k) !== b.charCodeAt(m)) return false;
  }
  return true;
}
