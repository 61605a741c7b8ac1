import { indexColumn } from "#lib/lookup/column";

/** The distinct codes of an edition, and which of them each entry has. */
export type CodeColumn = [codes: string[], column: string];

/** The first printable character that JSON need not escape in a run of consecutive ones. */
const FIRST_PLACE = "#".charCodeAt(0);
const MOST_PLACES = 50;
const NEW = "~";

/**
 * Writes the codes of entries, an edition a column. The first column is written as it is. In the others an entry's code is
 * the place it has among those met with the same code of the first, the one met last before the others: nearly always the
 * first place, which leaves little to send.
 */
export function writeCodeColumns(editions: readonly (readonly string[])[]): CodeColumn[] {
  const numbered = editions.map((codes) => {
    const distinct = [...new Set(codes)].sort();
    const numbers = new Map(distinct.map((code, number) => [code, number]));
    return { distinct, numbers: codes.map((code) => numbers.get(code)!) };
  });
  const [first] = numbered;
  return numbered.map(({ distinct, numbers }, edition): CodeColumn => {
    if (edition === 0) return [distinct, indexColumn.write(numbers)];
    const met = new MetLast();
    const places = numbers.map((number, position) => {
      const place = met.placeOf(first!.numbers[position]!, number);
      return place < 0 ? NEW + indexColumn.write([number]) : String.fromCharCode(FIRST_PLACE + place);
    });
    return [distinct, places.join("")];
  });
}

/** Reads what `writeCodeColumns` wrote: of each edition its codes, and the number of each entry's. */
export function readCodeColumns(
  columns: readonly CodeColumn[],
): { distinct: readonly string[]; numbers: readonly number[] }[] {
  const first = columns[0] ? indexColumn.read(columns[0][1]) : [];
  return columns.map(([distinct, text], edition) => {
    if (edition === 0) return { distinct, numbers: first };
    const met = new MetLast();
    let at = 0;
    const numbers = first.map((beside) => {
      if (text[at] !== NEW) return met.take(beside, text.charCodeAt(at++) - FIRST_PLACE);
      const [number] = indexColumn.read(text.slice(at + 1, at + 3));
      at += 3;
      met.placeOf(beside, number!);
      return number!;
    });
    return { distinct, numbers };
  });
}

/** The numbers met beside another, the last one first. */
class MetLast {
  private readonly lists = new Map<number, number[]>();

  /** The place of a number, which then is the first; -1 where it is met for the first time in long. */
  placeOf(beside: number, number: number): number {
    const list = this.listOf(beside);
    const place = list.indexOf(number);
    if (place >= 0) list.splice(place, 1);
    list.unshift(number);
    if (list.length > MOST_PLACES) list.pop();
    return place;
  }

  /** The number at a place, which then is the first. */
  take(beside: number, place: number): number {
    const list = this.listOf(beside);
    if (place === 0) return list[0]!;
    const [number] = list.splice(place, 1);
    list.unshift(number!);
    return number!;
  }

  private listOf(beside: number): number[] {
    let list = this.lists.get(beside);
    if (!list) {
      list = [];
      this.lists.set(beside, list);
    }
    return list;
  }
}
