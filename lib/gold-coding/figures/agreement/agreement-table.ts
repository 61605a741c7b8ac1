import { type Agreement, agreementOf, type Pattern } from "#lib/gold-coding/figures/agreement/agreement";
import { type Counted, levelsShown, rowsShown, rowsWithinShown } from "#lib/gold-coding/figures/suppression";

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

/**
 * The agreement of each row, in the order of the rows.
 * @param levels at which figures of the whole batch are shown; null where everything is
 * @param outerOf what a row is within that has a table of its own, as queues are within arms
 */
export function agreementRows(
  split: ReadonlyMap<string, readonly Pattern[]>,
  valuesOf: (answer: string) => readonly string[],
  levels: readonly number[] | null,
  outerOf?: (row: string) => string,
): AgreementRow[] {
  const shown = levels && shownOf(split, valuesOf, levels, outerOf);
  return [...split]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([row, patterns]) => ({
      row,
      agreement: !shown || shown.has(row) ? agreementOf(patterns, valuesOf, { samples: ROW_SAMPLES }) : null,
    }));
}

function shownOf(
  split: ReadonlyMap<string, readonly Pattern[]>,
  valuesOf: (answer: string) => readonly string[],
  levels: readonly number[],
  outerOf?: (row: string) => string,
): Set<string> {
  const profiles = new Map([...split].map(([row, own]) => [row, agreementProfiles(own, valuesOf)]));
  if (levels.length === 0) return new Set();
  return outerOf ? rowsWithinShown(profiles, outerOf, levels).rows : rowsShown(profiles, levels);
}
