import type { ReactNode } from "react";
import type { Answer } from "#lib/lookup/answer";
import { isRefusal } from "#lib/lookup/refuse-query";
import { shownResults } from "#lib/lookup/screen/shown-results";
import { quantity } from "#lib/platform/in-words";
import type { Answered } from "./use-worker";

/** Letters from which on a title is looked up. */
export const SHORTEST = 2;
const NOT_POSSIBLE = "Looking up as you type is not possible now; press Look up instead.";

/** What to do where Enter finds no group chosen. @param asks whether there is a question to answer */
export function notChosen(asks: boolean): string {
  const answer = asks ? "answer the question, or " : "";
  const byKeys = matchMedia("(pointer: fine) and (min-width: 40rem)").matches;
  return byKeys
    ? `Nothing is chosen yet: ${answer}choose a group with ↓ or its number.`
    : `Nothing is chosen yet: ${answer}use the copy button beside a code.`;
}

export function copied(code: string, title: string): string {
  return title === "" ? `${code} copied.` : `${code} copied: ${title}`;
}

/** What is said of an answer: of one that is seen, how many groups it has, to those who hear it. */
export function statusOf(short: boolean, answered: Answered | null, isCurrent: boolean): ReactNode {
  if (short) return "";
  if (answered === "failed") return NOT_POSSIBLE;
  if (answered === null) return "Looking up …";
  if (isRefusal(answered.answer)) return answered.answer.message;
  if (!isCurrent) return null;
  return <span className="sr-only">{countsOf(answered.answer, answered.of.all)}</span>;
}

function countsOf(answer: Exclude<Answer, { refused: unknown }>, all: boolean): string {
  if (answer.by === "code") return quantity(answer.groups.length, "group");
  const { shown, more } = shownResults(answer.results, all);
  return `${quantity(shown.length, "group")}${more ? ", cut there; more below the last" : ""}`;
}

/** Title of a group of an answer, in whatever edition it is shown; "" for one that the answer does not have. */
export function groupTitle(answer: Answer, code: string): string {
  if (isRefusal(answer)) return "";
  const groups = answer.by === "code" ? answer.groups : answer.results;
  return groups.find((group) => group.code === code)?.title ?? "";
}
