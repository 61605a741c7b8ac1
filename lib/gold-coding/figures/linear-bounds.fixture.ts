/** A sum of unknown numbers that is known. */
export interface KnownSum {
  /** Places of the unknowns that are summed. */
  of: readonly number[];
  is: number;
}

/**
 * The least and the most that a sum of unknowns can be, when none of them is below 0 and some sums are known: what somebody can
 * work out from published totals. Two-phase simplex on a dense tableau with Bland's rule.
 */
export function linearBounds(
  unknowns: number,
  known: readonly KnownSum[],
  sum: readonly number[],
): [number, number] {
  return [-most(unknowns, known, sum, -1), most(unknowns, known, sum, 1)];
}

const TINY = 1e-7;

function most(unknowns: number, known: readonly KnownSum[], sum: readonly number[], sign: 1 | -1): number {
  const width = unknowns + known.length;
  // Each row: the unknowns, an artificial variable of its own, the right side.
  const rows = known.map(({ of, is }, at) => {
    const row = new Float64Array(width + 1);
    for (const unknown of of) row[unknown]! += 1;
    row[unknowns + at] = 1;
    row[width] = is;
    return row;
  });
  const basis = known.map((_, at) => unknowns + at);
  const phaseOne = new Float64Array(width + 1);
  for (const row of rows)
    for (let at = 0; at <= width; at++) if (at < unknowns || at === width) phaseOne[at]! += row[at]!;
  climb(rows, basis, phaseOne, unknowns);
  const goal = new Float64Array(width + 1);
  for (const unknown of sum) goal[unknown]! += sign;
  for (const [at, variable] of basis.entries()) {
    const by = goal[variable]!;
    if (by !== 0) for (let place = 0; place <= width; place++) goal[place]! -= by * rows[at]![place]!;
  }
  climb(rows, basis, goal, unknowns);
  return -goal[width]!;
}

/** Pivots until nothing raises the goal; a goal's right side is less what it came to. */
function climb(rows: Float64Array[], basis: number[], goal: Float64Array, unknowns: number): void {
  for (;;) {
    let enter = -1;
    for (let at = 0; at < unknowns && enter < 0; at++) if (goal[at]! > TINY) enter = at;
    if (enter < 0) return;
    let leave = -1;
    let least = Number.POSITIVE_INFINITY;
    for (const [at, row] of rows.entries()) {
      if (row[enter]! <= TINY) continue;
      const ratio = row.at(-1)! / row[enter]!;
      if (ratio < least - TINY || (ratio < least + TINY && (leave < 0 || basis[at]! < basis[leave]!))) {
        least = Math.min(least, ratio);
        leave = at;
      }
    }
    if (leave < 0) throw new Error("Nothing bounds the sum.");
    const pivot = rows[leave]!;
    const by = pivot[enter]!;
    for (let at = 0; at < pivot.length; at++) pivot[at]! /= by;
    for (const row of [...rows, goal]) {
      if (row === pivot || row[enter] === 0) continue;
      const times = row[enter]!;
      for (let at = 0; at < row.length; at++) row[at]! -= times * pivot[at]!;
    }
    basis[leave] = enter;
  }
}
