import type { GoldTitle } from "#lib/lookup/evaluation/gold-titles";

/** The groups of a title that are right, each of any level. */
export function rightCodes({ code, codes }: GoldTitle): readonly string[] {
  return codes ?? [code];
}

/** Whether a unit group is right, as far as so many digits and the right codes go. */
export function isRight(gold: GoldTitle, code: string, digits = code.length): boolean {
  return rightCodes(gold).some((right) => {
    const deep = Math.min(digits, right.length);
    return right.slice(0, deep) === code.slice(0, deep);
  });
}
