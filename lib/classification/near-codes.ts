import { compareCodes } from "#lib/correspondence/map";
import type { Group } from "#lib/facts/edition";

const MOST = 5;

/**
 * Groups whose code is one slip of typing from this text: a digit wrong, missing or too many, or two neighbours
 * swapped. Those of the same length come first, and of those the ones that agree longest from the start; at most five.
 */
export function nearCodes(text: string, groups: readonly Group[]): Group[] {
  return groups
    .filter((group) => lengthOff(text, group.code) <= 1 && isOneSlip(text, group.code))
    .sort(
      (a, b) =>
        lengthOff(text, a.code) - lengthOff(text, b.code) ||
        commonStart(text, b.code) - commonStart(text, a.code) ||
        compareCodes(a.code, b.code),
    )
    .slice(0, MOST);
}

function isOneSlip(typed: string, code: string): boolean {
  const start = commonStart(typed, code);
  const a = typed.slice(start);
  const b = code.slice(start);
  if (a === b) return false;
  const wrong = a.slice(1) === b.slice(1);
  const tooMany = a.slice(1) === b;
  const missing = a === b.slice(1);
  const swapped = a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2);
  return wrong || tooMany || missing || swapped;
}

function lengthOff(typed: string, code: string): number {
  return Math.abs(typed.length - code.length);
}

function commonStart(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at;
}
