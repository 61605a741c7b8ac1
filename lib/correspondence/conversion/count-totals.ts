import type { ListAnswer } from "#lib/correspondence/conversion/list-answer";
import type { Level } from "#lib/facts/edition";

/** What became of counts. Given is apportioned and left together. */
export type CountTotals = {
  /** How many rows had a count. */
  rows: number;
  given: number;
  apportioned: number;
  left: number;
  /** Of what was apportioned, what each group has. */
  groups: Record<string, number>;
};

/**
 * The same by level of the code that a count is beside, 0 for what is no code: a table that has groups and the groups above
 * them has everybody once at each level.
 */
export type TotalsByLevel = Record<string, CountTotals>;

/** Adds a count, in place. */
export function addCount(
  levels: TotalsByLevel,
  level: number,
  counted: { count: number; apportioned: readonly (readonly [code: string, count: number])[]; left: number },
): void {
  const totals = levels[level] ?? { rows: 0, given: 0, apportioned: 0, left: 0, groups: {} };
  levels[level] = totals;
  totals.rows++;
  totals.given += counted.count;
  let sum = 0;
  for (const [code, part] of counted.apportioned) {
    sum += part;
    totals.groups[code] = (totals.groups[code] ?? 0) + part;
  }
  totals.apportioned += sum;
  totals.left += counted.left;
}

/** A part of a count that is smaller than this comes of the last digit of a sum of fractions. */
const ROUNDING = 1e-9;

/** What became of the counts beside the codes of a list. @param levelOf the level of a code; null where no group has it */
export function totalsOf(
  answers: readonly ListAnswer[],
  levelOf: (code: string) => Level | null,
): TotalsByLevel {
  const levels: TotalsByLevel = {};
  for (const answer of answers) {
    if (answer.outcome === "not understood" || answer.item.count === null) continue;
    const { count, code } = answer.item;
    const apportioned = "targets" in answer ? answer.targets.flatMap(partOf) : [];
    const left = count - apportioned.reduce((sum, [, part]) => sum + part, 0);
    addCount(levels, levelOf(code) ?? 0, { count, apportioned, left: left > count * ROUNDING ? left : 0 });
  }
  return levels;
}

function partOf({ group, apportioned }: { group: { code: string }; apportioned: number | null }) {
  return apportioned === null ? [] : [[group.code, apportioned] as const];
}

/** Levels in their order, as keys of totals. */
export function levelsOf(byLevel: Readonly<Record<string, unknown>>): Level[] {
  return Object.keys(byLevel)
    .map(Number)
    .sort((a, b) => a - b) as Level[];
}
