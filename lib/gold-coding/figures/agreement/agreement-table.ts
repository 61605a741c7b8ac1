import { type Agreement, agreementSteps, type Pattern } from "#lib/gold-coding/figures/agreement/agreement";
import {
  type Counted,
  levelsShown,
  rowsShown,
  rowsWithinShown,
  tableLevels,
} from "#lib/gold-coding/figures/suppression";
import { inPauses } from "#lib/platform/in-pauses";

/** A row of a table of agreement. */
export interface AgreementRow {
  /** As the database names it: an arm, a queue, a major group, "2026-05" or the Monday of a week. */
  row: string;
  /** null where it is kept back, as it or another would tell a small number of records. */
  agreement: Agreement | null;
}

/** How far the coders of records agree, level by level: what suppression looks at. */
export function agreementProfiles(
  patterns: readonly Pattern[],
  valuesOf: (answer: string) => readonly string[],
): Counted[] {
  const counts = new Map<string, number>();
  for (const { answers, records } of patterns) {
    if (answers.length < 2) continue;
    const [first, ...others] = answers.map(valuesOf);
    const same = first!.map((value, level) => others.every((other) => other[level] === value));
    const profile = same.map((one) => (one ? "=" : "≠")).join("");
    counts.set(profile, (counts.get(profile) ?? 0) + records);
  }
  return [...counts].map(([profile, records]) => ({ profile, records }));
}

/** Levels, from 0, at which agreement may be shown: all of them to whoever may see the records. */
export function agreementLevels(profiles: readonly Counted[], depth: number, all: boolean): number[] {
  return all ? Array.from({ length: depth }, (_, level) => level) : levelsShown(profiles, depth);
}

/** Samples for each row of a table, of which there may be many. */
const ROW_SAMPLES = 400;

/** A table of agreement: its rows, and the levels, from 0, that it has figures of. */
export interface AgreementBy<Row extends AgreementRow = AgreementRow> {
  rows: Row[];
  levels: number[];
}

/**
 * The agreement of each row, in the order of the rows.
 * @param shown which rows are shown; null for all
 */
export async function agreementRows(
  split: ReadonlyMap<string, readonly Pattern[]>,
  valuesOf: (answer: string) => readonly string[],
  shown: ReadonlySet<string> | null,
): Promise<AgreementRow[]> {
  const rows: AgreementRow[] = [];
  for (const [row, patterns] of [...split].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const isShown = !shown || shown.has(row);
    const steps = () => agreementSteps(patterns, valuesOf, { samples: ROW_SAMPLES });
    rows.push({ row, agreement: isShown ? await inPauses(steps()) : null });
  }
  return rows;
}

type Split = ReadonlyMap<string, readonly Pattern[]>;

function profilesOf(split: Split, valuesOf: (answer: string) => readonly string[]): Map<string, Counted[]> {
  return new Map([...split].map(([row, own]) => [row, agreementProfiles(own, valuesOf)]));
}

/** Which rows may be shown of a table that is within no other, and at which of the levels of the whole. */
export function agreementShown(
  split: Split,
  valuesOf: (answer: string) => readonly string[],
  whole: readonly number[],
): { shown: Set<string>; levels: number[] } {
  const profiles = profilesOf(split, valuesOf);
  const levels = tableLevels(whole, (some) => rowsShown(profiles, some).size);
  return { shown: levels.length > 0 ? rowsShown(profiles, levels) : new Set(), levels };
}

/** The same of queues and of the arms that they are within: one choice for both, as the one are the sums of the other. */
export function queuesShown(
  queues: Split,
  valuesOf: (answer: string) => readonly string[],
  whole: readonly number[],
  armOf: (queue: string) => string,
): { arms: Set<string>; queues: Set<string>; levels: number[] } {
  const profiles = profilesOf(queues, valuesOf);
  const within = (some: readonly number[]) => rowsWithinShown(profiles, armOf, some);
  const levels = tableLevels(whole, (some) => within(some).outer.size + within(some).rows.size);
  if (levels.length === 0) return { arms: new Set(), queues: new Set(), levels };
  const { outer, rows } = within(levels);
  return { arms: outer, queues: rows, levels };
}
