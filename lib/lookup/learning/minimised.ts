const REMEMBERED = 8;
const MOST_STEPS = 250;
const ENOUGH = 1e-7;
/** Armijo's condition: a step must gain this part of what the slope promises. */
const PROMISED = 1e-4;

/**
 * Where a smooth function is least, near a place to begin from, by L-BFGS (Nocedal 1980) with a halving line search.
 * @param lossAt gives the value at a point and writes the slope there
 */
export function minimised(
  start: Float64Array,
  lossAt: (point: Float64Array, slope: Float64Array) => number,
): Float64Array {
  const size = start.length;
  let point = start;
  let slope = new Float64Array(size);
  let loss = lossAt(point, slope);
  const past: { step: Float64Array; turn: Float64Array; inverse: number }[] = [];
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    const direction = directionOf(slope, past);
    const promise = dot(direction, slope);
    let length = past.length === 0 ? 1 / Math.max(1, Math.sqrt(dot(slope, slope))) : 1;
    let next = point;
    let nextSlope = slope;
    let nextLoss = Number.POSITIVE_INFINITY;
    for (let tries = 0; tries < 30; tries++) {
      next = point.map((value, i) => value + length * direction[i]!);
      nextSlope = new Float64Array(size);
      nextLoss = lossAt(next, nextSlope);
      if (nextLoss <= loss + PROMISED * length * promise) break;
      length /= 2;
    }
    if (!(nextLoss < loss)) break;
    const step = next.map((value, i) => value - point[i]!);
    const turn = nextSlope.map((value, i) => value - slope[i]!);
    const curvature = dot(step, turn);
    if (curvature > 1e-12) past.push({ step, turn, inverse: 1 / curvature });
    if (past.length > REMEMBERED) past.shift();
    const gained = loss - nextLoss;
    [point, slope, loss] = [next, nextSlope, nextLoss];
    if (gained < ENOUGH * Math.abs(loss)) break;
  }
  return point;
}

/** Downhill, bent by what the last steps showed of the curvature. */
function directionOf(
  slope: Float64Array,
  past: readonly { step: Float64Array; turn: Float64Array; inverse: number }[],
): Float64Array {
  const direction = slope.map((value) => -value);
  const parts: number[] = [];
  for (const { step, turn, inverse } of past.toReversed()) {
    const part = inverse * dot(step, direction);
    parts.push(part);
    addTimes(direction, turn, -part);
  }
  const last = past.at(-1);
  if (last) {
    const scale = 1 / (last.inverse * dot(last.turn, last.turn));
    for (let i = 0; i < direction.length; i++) direction[i]! *= scale;
  }
  for (const { step, turn, inverse } of past) {
    const part = inverse * dot(turn, direction);
    addTimes(direction, step, parts.pop()! - part);
  }
  return direction;
}

function addTimes(sums: Float64Array, values: Float64Array, by: number): void {
  for (let i = 0; i < sums.length; i++) sums[i]! += by * values[i]!;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
