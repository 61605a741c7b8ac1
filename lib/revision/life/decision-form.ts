import { z } from "zod";
import { OUTCOMES } from "#lib/compile/decisions/decision";
import { LONGEST_MARK } from "#lib/revision/decisions/seen";
import type { Reasoned } from "#lib/revision/life/decisions.db";
import { type FormAnswer, typed } from "#lib/web/answer";
import { choice, line, prose, wholeNumber } from "#lib/web/fields";

const INCOMPLETE = "The form came incomplete. Load the page again.";

/** The fields of a form that say why, in which meeting and on which day something was decided. */
export const DECISION_FIELDS = {
  reason: prose("The reason", { required: "Give the reason: it stands with the decision for ever." }),
  meeting: z.union([z.literal(""), wholeNumber()], "Choose a meeting from the list.").default(""),
  decidedOn: line("The day", { longest: 10 }),
};

/** What is decided on a version of a proposal. */
export const OUTCOME_FIELDS = {
  version: wholeNumber(),
  outcome: choice(OUTCOMES, "Choose what is decided."),
};

/** Which decision is reversed. */
export const REVERSAL_FIELDS = { decision: line("The decision", { required: INCOMPLETE }) };

/** That it was looked at: the mark of what was shown (lib/revision/decisions/seen.ts). */
export const SEEN_FIELDS = {
  seen: line("The mark of what was shown", { required: INCOMPLETE, longest: LONGEST_MARK }),
};

/** What such fields say. */
export function reasonedFrom(values: { reason: string; meeting: "" | number; decidedOn: string }): Reasoned {
  const { reason, meeting, decidedOn } = values;
  return { reason, meeting: meeting === "" ? null : meeting, decidedOn };
}

/** What was typed with a decision, on the way to the page that says what it will do; null where nothing was. */
export function saidBefore(
  answer: FormAnswer | null,
  form: string,
): { reason: string; meeting: string; decidedOn: string } | null {
  const [reason, meeting, decidedOn] = ["reason", "meeting", "decidedOn"].map((field) =>
    typed(answer, form, field),
  ) as [string, string, string];
  return reason.trim() === "" ? null : { reason, meeting, decidedOn };
}
