/** What a coder can say of a record in one edition, as the database keeps it. */
export const OUTCOMES = ["right", "wrong", "partly", "two", "uncodable"] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const OUTCOME_WORDS: Record<Outcome, string> = {
  right: "The code is right",
  wrong: "The code is wrong",
  partly: "Codable to fewer digits only",
  two: "Two codes are equally good",
  uncodable: "Cannot be coded",
};

/**
 * A judgement of one record in one edition. `code` is a unit group's; with "partly" one of a higher level, with
 * "uncodable" "". `otherCode` is the second of "two", else "". Where no code is assigned in this edition, or the arm is
 * blind, a single code is "right" when it equals the assigned one and "wrong" otherwise: coders are not asked.
 */
export interface CodeAnswer {
  outcome: Outcome;
  code: string;
  otherCode: string;
}

export const CERTAINTIES = ["certain", "fairly certain", "uncertain"] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** What a coder says of a record: an answer for each edition of its batch, in the batch's order. */
export interface CoderJudgement {
  answers: CodeAnswer[];
  certainty: Certainty;
  flagged: boolean;
  note: string;
  /** What is asked of the adjudicator; "" for nothing. */
  query: string;
}

/** The three lists that the database keeps answers in. */
export interface AnswerColumns {
  outcomes: string[];
  codes: string[];
  otherCodes: string[];
}

/** The answers that the three lists keep, in their order. */
export function answersOf({ outcomes, codes, otherCodes }: AnswerColumns): CodeAnswer[] {
  return outcomes.map((outcome, at) => ({
    outcome: outcome as Outcome,
    code: codes[at] ?? "",
    otherCode: otherCodes[at] ?? "",
  }));
}

/** Answers as the database keeps them. */
export function answerColumns(answers: readonly CodeAnswer[]): AnswerColumns {
  return {
    outcomes: answers.map(({ outcome }) => outcome),
    codes: answers.map(({ code }) => code),
    otherCodes: answers.map(({ otherCode }) => otherCode),
  };
}

/** What a single code says: codable so far only, or right or wrong beside the one that was assigned. */
export function singleOutcome(code: string, isUnitGroup: boolean, assigned: string | null): Outcome {
  if (!isUnitGroup) return "partly";
  return code === assigned ? "right" : "wrong";
}

/** Whether two coders say the same of a record in one edition: the same code or, of two equally good, the same two. */
export function sameAnswer(one: CodeAnswer, other: CodeAnswer): boolean {
  return answerKey(one) === answerKey(other);
}

/** Equal for answers that say the same. */
export function answerKey({ code, otherCode }: CodeAnswer): string {
  return otherCode === "" ? code : [code, otherCode].sort().join("/");
}

/** The answer in the first so many digits; null where it does not go so far, or its two codes part before. */
export function codeAtLevel({ code, otherCode }: CodeAnswer, digits: number): string | null {
  if (code.length < digits) return null;
  const first = code.slice(0, digits);
  return otherCode === "" || otherCode.slice(0, digits) === first ? first : null;
}
