import { z } from "zod";
import type { Reasoned } from "#lib/revision/life/decisions.db";
import { line, prose, wholeNumber } from "#lib/web/fields";

/** The fields of a form that say why, in which meeting and on which day something was decided. */
export const DECISION_FIELDS = {
  reason: prose("The reason", { required: "Give the reason: it stands with the decision for ever." }),
  meeting: z.union([z.literal(""), wholeNumber()], "Choose a meeting from the list.").default(""),
  decidedOn: line("The day", { longest: 10 }),
};

/** What such fields say. */
export function reasonedFrom(values: { reason: string; meeting: "" | number; decidedOn: string }): Reasoned {
  const { reason, meeting, decidedOn } = values;
  return { reason, meeting: meeting === "" ? null : meeting, decidedOn };
}
