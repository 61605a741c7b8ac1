import { isCode, levelOf, parentOf } from "#lib/facts/code";
import { learnedShape } from "#lib/facts/codes/learned-shape";
import type { Level, PlacedGroup } from "#lib/facts/edition";

/**
 * How the codes of an edition are made: what a code says of its level and of the group above it. Read for codes that no
 * group has yet; where there is a group, its own level and parent count.
 */
export interface CodeShape {
  /** What to give as a code, for a sentence: "one to four digits". */
  form: string;
  isCode(text: string): boolean;
  /** null where the text is no code, or a code does not say of which level it is. */
  levelOf(code: string): Level | null;
  /**
   * Code of the group above; null at the top, and where a code does not say.
   * @param has whether there is a group of a code, where a code leaves more than one to choose from
   */
  parentOf(code: string, has?: (code: string) => boolean): string | null;
  /** Whether a group of this code may stand directly under another: where codes do not say, under any. */
  fitsUnder(code: string, parent: string): boolean;
  /** Every code that a group directly below could have, in the order in which they are given out; "" for the top. */
  codesBelow(parent: string): string[];
  /** What the last character of a unit group's code tells by convention; null where there is no such convention. */
  endings: { residual: string; only: string } | null;
}

/** The order in which SOC gives out digits. */
const DIGITS = [..."123456789", "0"];

/**
 * Codes of SOC and ISCO-08: see code.ts. By SOC's convention 9 ends the code of what is not elsewhere classified and 0 that
 * of the only unit group of a minor group.
 */
export const SOC_SHAPE: CodeShape = {
  form: "one to four digits",
  isCode,
  levelOf,
  parentOf: (code) => (isCode(code) ? parentOf(code) : null),
  fitsUnder: (code, parent) => isCode(code) && parentOf(code) === parent,
  codesBelow: (parent) => DIGITS.map((digit) => parent + digit),
  endings: { residual: "9", only: "0" },
};

/** The shape of an edition's codes, read off its groups: SOC's where all of them follow its rule, else what they show. */
export function shapeOf(groups: readonly PlacedGroup[]): CodeShape {
  const followSoc = groups.every(
    ({ code, level, parent }) => levelOf(code) === level && parentOf(code) === parent,
  );
  return followSoc ? SOC_SHAPE : learnedShape(groups);
}
