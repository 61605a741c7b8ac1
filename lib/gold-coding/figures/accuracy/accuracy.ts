import type { Structure } from "#lib/facts/structure";
import { type Estimate, effectiveNumber, wilson } from "#lib/gold-coding/figures/estimate";

/** Records with the same assigned code and gold code, and whatever else they are told apart by. */
export interface JudgedRecords {
  assigned: string;
  /** The gold code; its other one where two are equally good. "" where it cannot be coded. */
  gold: { code: string; otherCode: string };
  records: number;
  /** Sum of the records' weights, and of their squares. */
  weight: number;
  squares: number;
}

/** "open": nothing can be said, as one of the codes does not go so far. */
export type Judgement = "right" | "wrong" | "open";

/**
 * Whether an assigned code is right at each level: it is in the group of the gold code, or of one of two that are equally good.
 * Open at levels that either does not reach, and everywhere for a record that cannot be coded. What is right at one level is so
 * at every level above.
 */
export function judgedAtLevels(
  { assigned, gold }: Pick<JudgedRecords, "assigned" | "gold">,
  structure: Pick<Structure, "at">,
  levels: readonly number[],
): Judgement[] {
  return levels.map((level) => {
    const own = structure.at(assigned, level);
    const golden = [gold.code, gold.otherCode]
      .filter((code) => code !== "")
      .map((code) => structure.at(code, level));
    if (own === null || golden.length === 0 || golden.includes(null)) return "open";
    return golden.includes(own) ? "right" : "wrong";
  });
}

export interface Accuracy {
  /** Records that can be judged at the level, and those of them whose assigned code is right. */
  records: number;
  right: number;
  /** The share that is right, each record counting the same. */
  share: Estimate;
  /** The sum of the weights, and the share that is right of the people that the records stand for. */
  weight: number;
  weighted: Estimate;
}

/**
 * The share of assigned codes that are right at one level, with Wilson's interval; of weights, Wilson's for as many cases as
 * they are worth (Kish's effective number; E. L. Korn and B. I. Graubard, Survey Methodology 24, 1998).
 * @param records each with its judgement at the level
 */
export function accuracyOf(
  records: readonly { judgement: Judgement; records: number; weight: number; squares: number }[],
): Accuracy {
  let [all, right, weight, rightWeight, squares] = [0, 0, 0, 0, 0];
  for (const own of records) {
    if (own.judgement === "open") continue;
    all += own.records;
    weight += own.weight;
    squares += own.squares;
    if (own.judgement !== "right") continue;
    right += own.records;
    rightWeight += own.weight;
  }
  return {
    records: all,
    right,
    share: wilson(all > 0 ? right / all : 0, all),
    weight,
    weighted: wilson(weight > 0 ? rightWeight / weight : 0, effectiveNumber(weight, squares)),
  };
}
