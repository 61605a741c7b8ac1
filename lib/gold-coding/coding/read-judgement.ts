import { choicesName, readTypedGroups, unclearSentence } from "#lib/classification/typed-groups";
import type { PlacedGroup } from "#lib/facts/edition";
import type { Structure } from "#lib/facts/structure";
import {
  CERTAINTIES,
  type Certainty,
  type CodeAnswer,
  type CoderJudgement,
  singleOutcome,
} from "#lib/gold-coding/coding/answer";
import { Refusals } from "#lib/platform/refusal";

/** An edition that a record is coded to, as far as reading an answer goes. */
export interface JudgedEdition {
  shortTitle: string;
  groups: readonly PlacedGroup[];
  structure: Structure;
  /** The code that the record was given in it; null where it was given none. */
  assigned: string | null;
}

/** What was sent of a judgement; fields of the first edition end in 0, of the second in 1. */
export type SentJudgement = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Values of `choice` that are no code. */
export const TYPED = "typed";
export const UNCODABLE = "uncodable";

/** Names of the fields of one edition. */
export function answerFields(at: number): { choice: string; typed: string; other: string } {
  return { choice: `choice-${at}`, typed: `typed-${at}`, other: `other-${at}` };
}

/** The groups that a record can be coded to: down to the unit group. */
export function groupsToCode({
  groups,
  structure,
}: Pick<JudgedEdition, "groups" | "structure">): PlacedGroup[] {
  return groups.filter(({ level }) => level <= structure.unitLevel);
}

/**
 * Reads what a coder said of a record. The outcome follows from the codes: a code of a higher level is codable to fewer
 * digits only, a second code makes two that are equally good, and a single one is right where it is the assigned one.
 * @throws Refusals at each field that is missing, unclear or says two things
 */
export function readJudgement(sent: SentJudgement, editions: readonly JudgedEdition[]): CoderJudgement {
  const errors: { field: string; message: string }[] = [];
  const answers = editions.map((edition, at) => {
    const read = readAnswer(sent, at, edition, editions.length > 1);
    if ("message" in read) errors.push(read);
    return read;
  });
  if (errors.length > 0) throw new Refusals(errors);
  const certainty = one(sent, "certainty") as Certainty;
  return {
    answers: answers as CodeAnswer[],
    certainty: CERTAINTIES.includes(certainty) ? certainty : "certain",
    flagged: one(sent, "flagged") !== "",
    note: one(sent, "note"),
    query: one(sent, "query"),
  };
}

interface Unread {
  field: string;
  message: string;
}

function readAnswer(
  sent: SentJudgement,
  at: number,
  edition: JudgedEdition,
  several: boolean,
): CodeAnswer | Unread {
  const fields = answerFields(at);
  const [choice, typed, other] = [one(sent, fields.choice), one(sent, fields.typed), one(sent, fields.other)];
  const inEdition = several ? ` in ${edition.shortTitle}` : "";
  if (choice === "" && typed === "")
    return {
      field: fields.choice,
      message: `Choose a code${inEdition}, type one, or say that the record cannot be coded.`,
    };
  if (choice !== "" && choice !== TYPED && typed !== "")
    return {
      field: fields.typed,
      message: `You chose an answer from the list and typed another${inEdition}. Clear what you typed, or choose it.`,
    };
  if (choice === UNCODABLE)
    return other === ""
      ? { outcome: "uncodable", code: "", otherCode: "" }
      : {
          field: fields.other,
          message: `A record that cannot be coded has no second code. Clear it${inEdition}.`,
        };
  const groups = groupsToCode(edition);
  const first =
    choice === "" || choice === TYPED
      ? typedCode(sent, fields.typed, typed, groups, edition)
      : heldCode(choice, fields.choice, edition);
  if (typeof first !== "string") return first;
  const { unitLevel, levelOf } = edition.structure;
  const partly = (levelOf(first) ?? unitLevel) < unitLevel;
  if (other === "")
    return { outcome: singleOutcome(first, !partly, edition.assigned), code: first, otherCode: "" };
  if (partly)
    return {
      field: fields.other,
      message: `Of two equally good codes each is a unit group${inEdition}. Clear the second, or give all digits.`,
    };
  const unitGroups = groups.filter(({ level }) => level === unitLevel);
  const second = typedCode(sent, fields.other, other, unitGroups, edition, "unit group");
  if (typeof second !== "string") return second;
  return second === first
    ? { field: fields.other, message: `The second code is the first once more${inEdition}. Give another.` }
    : { outcome: "two", code: first, otherCode: second };
}

/** A code of a list that the page showed: the edition may have lost it since. */
function heldCode(code: string, field: string, { structure, shortTitle }: JudgedEdition): string | Unread {
  const held = structure.groups.get(code);
  return held && held.level <= structure.unitLevel
    ? code
    : { field, message: `${shortTitle} has no group ${code.slice(0, 10)}. Choose another.` };
}

function typedCode(
  sent: SentJudgement,
  field: string,
  typed: string,
  groups: readonly PlacedGroup[],
  { shortTitle }: JudgedEdition,
  takes = "group",
): string | Unread {
  if (typed === "") return { field, message: `Type a code of ${shortTitle}, or words of a group’s title.` };
  const { codes, unclear } = readTypedGroups(groups, typed, [sent[choicesName(field)] ?? []].flat());
  return codes[0] ?? { field, message: unclearSentence(unclear[0]!, shortTitle, takes) };
}

function one(sent: SentJudgement, field: string): string {
  return [sent[field] ?? ""].flat()[0]?.trim() ?? "";
}
