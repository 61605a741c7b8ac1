import { CHANGE_WORDS, type ChangeWord } from "#lib/correspondence/kinds";
import { compareCodes, comparePairs } from "#lib/correspondence/map";
import { type Nature, natureOfRow } from "#lib/correspondence/nature";
import { codesOf, type MapRow } from "#lib/correspondence/rows";
import type { MapWeight, SexChoice } from "#lib/correspondence/weights";
import { comparableTitle } from "#lib/facts/comparable-title";
import type { DualCodedDataSet } from "#lib/facts/facts";

/** What a reader wants of a table; a condition left out lets every row through. */
export interface MapConditions {
  /** First digits of the source's or target's code. */
  source?: string;
  target?: string;
  /** Rows whose kind has this word; a row may have several. */
  word?: ChangeWord;
  /** Rows of real changes, or of virtual ones. */
  nature?: Nature;
  /** Words that must all begin a word of the source's or the target's title. */
  text?: string;
  minEntries?: number;
  /** Rows observed with at least this share, 0 to 1; rows that nobody was observed in are left out. */
  minShare?: { share: number; of: ShareChoice };
}

/** Which of a row's shares is meant. */
export interface ShareChoice {
  sex: SexChoice;
  dataSet: DualCodedDataSet;
  direction: "forward" | "backward";
}

/** The rows that meet every condition, in the order given. */
export function filterRows(rows: readonly MapRow[], conditions: MapConditions): MapRow[] {
  return rows.filter((row) => {
    const { source, target } = codesOf(row);
    if (conditions.source && !source?.startsWith(conditions.source)) return false;
    if (conditions.target && !target?.startsWith(conditions.target)) return false;
    if (conditions.word && !row.kind?.words.includes(conditions.word)) return false;
    if (conditions.nature && natureOfRow(row) !== conditions.nature) return false;
    if (conditions.minEntries !== undefined && row.entries.length < conditions.minEntries) return false;
    if (
      conditions.minShare &&
      !((shareOf(row, conditions.minShare.of) ?? Number.NaN) >= conditions.minShare.share)
    )
      return false;
    return (
      !conditions.text || hasWords(`${row.source?.title ?? ""} ${row.target?.title ?? ""}`, conditions.text)
    );
  });
}

/** "share" and "backward" are the shares of people of the source and of the target; "entry-share" is of the source. */
export const SORT_KEYS = [
  "source",
  "target",
  "kind",
  "entries",
  "entry-share",
  "people",
  "share",
  "backward",
] as const;
export type SortKey = (typeof SORT_KEYS)[number];

/**
 * Rows in order of one column, equal ones in order of source and target. People and their shares are those of the sex
 * and data set chosen; rows that have none come last in either direction, as do empty sides.
 */
export function sortRows(
  rows: readonly MapRow[],
  key: SortKey,
  descending = false,
  { sex, dataSet }: Omit<ShareChoice, "direction"> = { sex: "both", dataSet: "census" },
): MapRow[] {
  const turn = descending ? -1 : 1;
  const by =
    (figure: (row: MapRow) => number | undefined): ((a: MapRow, b: MapRow) => number) =>
    (a, b) =>
      compareKnown(figure(a), figure(b), (x, y) => x - y, turn);
  const order: Record<SortKey, (a: MapRow, b: MapRow) => number> = {
    source: (a, b) => compareKnown(a.source?.code, b.source?.code, compareCodes, turn),
    target: (a, b) => compareKnown(a.target?.code, b.target?.code, compareCodes, turn),
    kind: (a, b) => turn * (kindRank(a) - kindRank(b)),
    entries: by((row) => row.entries.length),
    "entry-share": by((row) => row.entryShares?.forward),
    people: by((row) => weightOf(row, sex, dataSet)?.count),
    share: by((row) => weightOf(row, sex, dataSet)?.forward),
    backward: by((row) => weightOf(row, sex, dataSet)?.backward),
  };
  return [...rows].sort((a, b) => order[key](a, b) || comparePairs(codesOf(a), codesOf(b)));
}

/** A row's weight for one sex and data set; undefined when nobody was observed. */
export function weightOf(row: MapRow, sex: SexChoice, dataSet: DualCodedDataSet): MapWeight | undefined {
  return row.weights.find((weight) => weight.sex === sex && weight.dataSet === dataSet);
}

function shareOf(row: MapRow, { sex, dataSet, direction }: ShareChoice): number | undefined {
  return weightOf(row, sex, dataSet)?.[direction];
}

/** Whether all words of a search begin a word of a text, without regard to case and punctuation. */
export function hasWords(text: string, search: string): boolean {
  const wanted = comparableTitle(search).split(" ").filter(Boolean);
  const words = comparableTitle(text).split(" ");
  return wanted.every((begin) => words.some((word) => word.startsWith(begin)));
}

function compareKnown<Value>(
  a: Value | undefined,
  b: Value | undefined,
  compare: (a: Value, b: Value) => number,
  turn: number,
): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return turn * compare(a, b);
}

function kindRank(row: MapRow): number {
  const word = row.kind?.words[0];
  return word === undefined ? CHANGE_WORDS.length : CHANGE_WORDS.indexOf(word);
}
