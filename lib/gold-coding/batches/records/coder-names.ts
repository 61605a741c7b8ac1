import { unnamedCoders } from "#lib/gold-coding/settling/unnamed";

/**
 * Whether somebody is told which coder said what of a record. Whoever may judge between coders is told once it is settled,
 * so that a judgement is of answers and not of people; a custodian, who assigns them, always.
 */
export function mayNameCoders(of: { settled: boolean; adjudicates: boolean; keeps: boolean }): boolean {
  return of.settled || (of.keeps && !of.adjudicates);
}

/**
 * What coders said of a record, without their names: neither letter nor order tells who said it first, and where it has a
 * case the letters are those of its page.
 * @param caseId the record's newest case; 0 where it has none
 * @param secret of this installation
 */
export function withoutNames<Coding extends { personId: string; name: string; kind: string }>(
  codings: readonly Coding[],
  caseId: number,
  secret: string,
): Coding[] {
  const coders = codings.map(({ personId, kind }) => ({ personId, isFurther: kind !== "wanted" }));
  const coding = new Map(codings.map((one) => [one.personId, one]));
  return unnamedCoders(caseId, coders, secret).map(({ personId }, at) => ({
    ...coding.get(personId)!,
    name: `Coder ${letters(at)}`,
  }));
}

/** 0 → "A", 25 → "Z", 26 → "AA". */
function letters(at: number): string {
  const last = String.fromCharCode(65 + (at % 26));
  return at < 26 ? last : letters(Math.floor(at / 26) - 1) + last;
}
