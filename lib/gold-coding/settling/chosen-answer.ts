import { readTypedGroups, unclearSentence } from "#lib/classification/typed-groups";
import type { PlacedGroup } from "#lib/facts/edition";
import { answerKey, type CodeAnswer, singleOutcome } from "#lib/gold-coding/coding/answer";
import { Refusal } from "#lib/platform/refusal";

/** What an answer is chosen among, in one edition. */
export interface AnswerPlace {
  /** Name of its fields: "first" or "second", by the place of the edition in the batch. */
  field: string;
  shortTitle: string;
  /** Groups that an answer may name: down to the unit group. */
  groups: readonly PlacedGroup[];
  unitLevel: number;
  /** The code that the record was assigned in this edition; null where none was. */
  assigned: string | null;
  /** Answers that are offered as they are. */
  offered: readonly CodeAnswer[];
}

/** The fields of an answer in one edition, as they were sent. */
export interface ChosenAnswer {
  /** Key of an offered answer, a code that the lookup ranks, "none" for what cannot be coded, "typed", or "" for nothing. */
  choice: string;
  code: string;
  codeIs: readonly string[];
  otherCode: string;
  otherCodeIs: readonly string[];
}

/** The value of a choice for an answer that is offered. */
export function choiceOf(answer: CodeAnswer): string {
  return answer.code === "" ? "none" : `=${answerKey(answer)}`;
}

/** The value of a choice for a group that the lookup ranks. */
export function rankedChoice(code: string): string {
  return `ranked ${code}`;
}

/**
 * The answer that was chosen or typed. Whether a single code is right or wrong follows from the one that was assigned.
 * @throws Refusal at the field that is not clear
 */
export function readChosenAnswer(sent: ChosenAnswer, place: AnswerPlace): CodeAnswer {
  const { field, offered, shortTitle } = place;
  if (place.groups.length === 0)
    throw new Refusal(
      `${shortTitle} is not there any more. Ask the custodian to mend the batch.`,
      `${field}-answer`,
    );
  if (sent.choice === "none") return { outcome: "uncodable", code: "", otherCode: "" };
  const chosen = offered.find((one) => choiceOf(one) === sent.choice);
  if (chosen) return answerOf(chosen.code, chosen.otherCode, place);
  const ranked = place.groups.find(({ code }) => rankedChoice(code) === sent.choice);
  if (ranked) return answerOf(ranked.code, "", place);
  if (sent.choice !== "typed" && sent.code === "")
    throw new Refusal(`Choose the answer in ${shortTitle}, or type its code.`, `${field}-answer`);
  const code = typedCode(sent.code, sent.codeIs, `${field}-code`, place);
  if (code === "")
    throw new Refusal(`Type the code or the name of a group of ${shortTitle}.`, `${field}-code`);
  const otherCode = typedCode(sent.otherCode, sent.otherCodeIs, `${field}-other`, place);
  if (otherCode === code)
    throw new Refusal("The second of two equally good codes is another code, or empty.", `${field}-other`);
  return answerOf(code, otherCode, place);
}

/** An answer with these codes. @throws Refusal where two are not both unit groups */
function answerOf(
  code: string,
  otherCode: string,
  { field, groups, unitLevel, assigned }: AnswerPlace,
): CodeAnswer {
  const isUnit = (wanted: string) => groups.find((group) => group.code === wanted)?.level === unitLevel;
  if (otherCode !== "") {
    if (!isUnit(code) || !isUnit(otherCode))
      throw new Refusal("Two equally good codes are both unit groups.", `${field}-other`);
    const [first = "", second = ""] = [code, otherCode].sort();
    return { outcome: "two", code: first, otherCode: second };
  }
  return { outcome: singleOutcome(code, isUnit(code), assigned), code, otherCode: "" };
}

/** The code that a field means; "" where it is empty. @throws Refusal where it is not clear */
export function typedCode(
  text: string,
  chosen: readonly string[],
  field: string,
  { groups, shortTitle }: AnswerPlace,
): string {
  const { codes, unclear } = readTypedGroups(groups, text, chosen, false);
  if (unclear[0]) throw new Refusal(unclearSentence(unclear[0], shortTitle, "group"), field);
  return codes[0] ?? "";
}
