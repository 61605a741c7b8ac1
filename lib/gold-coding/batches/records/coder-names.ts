/**
 * Whether somebody is told which coder said what of a record. Whoever may judge between coders is told once it is settled,
 * so that a judgement is of answers and not of people; a custodian, who assigns them, always.
 */
export function mayNameCoders(of: { settled: boolean; adjudicates: boolean; keeps: boolean }): boolean {
  return of.settled || (of.keeps && !of.adjudicates);
}

/** Coders by a letter each, in the order in which they are met: "Coder A". */
export function coderLetters(personIds: readonly string[]): Map<string, string> {
  const ids = [...new Set(personIds)];
  return new Map(ids.map((id, at) => [id, `Coder ${letters(at)}`]));
}

/** 0 → "A", 25 → "Z", 26 → "AA". */
function letters(at: number): string {
  const last = String.fromCharCode(65 + (at % 26));
  return at < 26 ? last : letters(Math.floor(at / 26) - 1) + last;
}
