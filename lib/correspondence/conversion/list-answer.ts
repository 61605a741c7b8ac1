import type { Conversion } from "#lib/correspondence/conversion/convert";
import type { BadCode } from "#lib/correspondence/conversion/pasted-codes";
import type { ConvertedInTwoSteps } from "#lib/correspondence/conversion/two-steps";

/** What became of one piece of a list, in the order of the list. Browsers show it too, so that nothing here reads lists. */
export type ListAnswer = Conversion | ConvertedInTwoSteps | { outcome: "not understood"; item: BadCode };

export type Outcome = ListAnswer["outcome"];

/** Outcomes in plain words. */
export const OUTCOMES: Record<Outcome, string> = {
  exact: "one group",
  several: "several groups",
  refused: "not converted",
  "not understood": "not understood",
};
