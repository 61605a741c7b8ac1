import type { Judged } from "#lib/lookup/evaluation/evaluate";
import { isRight, rightCodes } from "#lib/lookup/evaluation/right-codes";

/** Titles compared, and the share of them that agrees; 0 of none. */
export interface Agreement {
  n: number;
  right: number;
}

/**
 * Agreement where either side may say several codes, as evaluations of survey coding count it: the first letter speaks of
 * the right codes, the second of the lookup's, O for one and M for one or many. Each is over the titles that have so many:
 * they agree where the two sides have a code in common.
 */
export interface SeveralCodes {
  /** One right code and one of the lookup: the same. */
  oo: Agreement;
  /** One right code: it is among the lookup's. */
  om: Agreement;
  /** One code of the lookup: it is among the right ones. */
  mo: Agreement;
  /** All titles: any code of one side is among those of the other. */
  mm: Agreement;
  /** Share of titles by the deepest level, in digits, at which the lookup says one code; 0 digits where it says none. */
  codability: { digits: number; share: number }[];
}

/** The lookup says as many codes as are together so likely. */
const LIKELY_TOGETHER = 0.8;
/** But not more than are shown. */
const MOST_SAID = 5;
const UNIT_DIGITS = 4;

/** The codes that the lookup says: the fewest first results that are together likely enough, five at the most. */
export function codesSaid({ results }: Pick<Judged, "results">): string[] {
  const said: string[] = [];
  let together = 0;
  for (const { code, confidence } of results.slice(0, MOST_SAID)) {
    said.push(code);
    together += confidence;
    if (together >= LIKELY_TOGETHER) break;
  }
  return said;
}

export function severalCodesOf(judged: readonly Judged[]): SeveralCodes {
  const compared = judged.map((one) => {
    const said = codesSaid(one);
    const right = rightCodes(one.gold);
    return {
      oneRight: right.length === 1 && right[0]!.length >= UNIT_DIGITS,
      oneSaid: said.length === 1,
      agrees: said.some((code) => isRight(one.gold, code)),
      digits: digitsInCommon(said),
    };
  });
  const agreement = (own: typeof compared): Agreement => ({
    n: own.length,
    right: share(own.filter(({ agrees }) => agrees).length, own.length),
  });
  return {
    oo: agreement(compared.filter(({ oneRight, oneSaid }) => oneRight && oneSaid)),
    om: agreement(compared.filter(({ oneRight }) => oneRight)),
    mo: agreement(compared.filter(({ oneSaid }) => oneSaid)),
    mm: agreement(compared),
    codability: [4, 3, 2, 1, 0].map((digits) => ({
      digits,
      share: share(compared.filter((one) => one.digits === digits).length, compared.length),
    })),
  };
}

/** How many first digits all codes have in common. */
function digitsInCommon(codes: readonly string[]): number {
  const [first = "", ...others] = codes;
  let digits = Math.min(first.length, UNIT_DIGITS);
  while (digits > 0 && others.some((code) => code.slice(0, digits) !== first.slice(0, digits))) digits--;
  return digits;
}

function share(count: number, of: number): number {
  return of === 0 ? 0 : Number((count / of).toFixed(4));
}
