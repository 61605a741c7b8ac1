import { answerKey, type CodeAnswer, type Outcome } from "#lib/gold-coding/coding/answer";
import { listsBy } from "#lib/platform/lists-by";

/** What a queue says of settling (prisma/schema/gold-coding.prisma). */
export interface SettlingRule {
  /** "agreement": all coders agree; "majority": more than half of them; "adjudicator": no record without one. */
  settledBy: "agreement" | "majority" | "adjudicator";
  /** A further coder where the share of coders who agree is under this; null for none. */
  extraUnder: number | null;
  /** Most codings of a record, the further ones counted. */
  mostCodings: number;
}

/** What one coder said of a record, as far as settling goes. */
export interface Coding {
  /** One for each edition of the batch, in its order. */
  answers: CodeAnswer[];
  /** What is asked of the adjudicator; "" for nothing. */
  query: string;
}

/** What becomes of a record now. */
export type Settling =
  | { is: "settled"; by: "single" | "agreement" | "majority"; answers: CodeAnswer[] }
  /** Not all that are wanted are in. */
  | { is: "wait" }
  /** One more coder is to code it. */
  | { is: "further" }
  | { is: "case"; kind: "query" | "disagreement" | "confirmation" };

/**
 * What becomes of a record by its codings. Who coded first does not matter, and nothing is remembered: whoever takes a
 * coding back takes back what it led to. A query is a case at once, whoever is still to code. Coders agree who say the
 * same in every edition: a record is settled in both or in neither. Where too few agree, further coders come first, as
 * many as the queue allows; then the majority counts, or the adjudicator.
 * @param wanted how many codings the record is to have as things stand, those given counted; free seats of further coders not
 */
export function settle(codings: readonly Coding[], wanted: number, rule: SettlingRule): Settling {
  if (codings.some(({ query }) => query !== "")) return { is: "case", kind: "query" };
  if (codings.length === 0 || codings.length < wanted) return { is: "wait" };
  const most = mostAgreed(codings);
  const agreed = most.length / codings.length;
  if (rule.extraUnder !== null && agreed < rule.extraUnder && codings.length < rule.mostCodings)
    return { is: "further" };
  if (rule.settledBy === "adjudicator")
    return { is: "case", kind: agreed === 1 ? "confirmation" : "disagreement" };
  if (agreed === 1)
    return {
      is: "settled",
      by: codings.length === 1 ? "single" : "agreement",
      answers: sharedAnswers(most),
    };
  if (rule.settledBy === "majority" && agreed > 0.5)
    return { is: "settled", by: "majority", answers: sharedAnswers(most) };
  return { is: "case", kind: "disagreement" };
}

/** Equal for judgements that say the same in every edition. */
export function judgementKey(answers: readonly CodeAnswer[]): string {
  return answers.map(answerKey).join("|");
}

/** The largest number of coders who say the same; of several as large, any. */
function mostAgreed(codings: readonly Coding[]): Coding[] {
  return [...listsBy(codings, ({ answers }) => judgementKey(answers)).values()].reduce((most, one) =>
    one.length > most.length ? one : most,
  );
}

/**
 * The answers of coders who say the same, written the same whoever came first: the lower of two equally good codes
 * stands first, and where they called the same code differently, the first word of the alphabet is taken.
 */
function sharedAnswers(agreeing: readonly Coding[]): CodeAnswer[] {
  return agreeing[0]!.answers.map((answer, at) => {
    const [code = "", otherCode = ""] =
      answer.otherCode === "" ? [answer.code] : [answer.code, answer.otherCode].sort();
    const outcomes = agreeing.flatMap(({ answers }) => answers[at]?.outcome ?? []);
    return { outcome: outcomes.sort()[0] as Outcome, code, otherCode };
  });
}
