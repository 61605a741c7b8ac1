import type { Outcome } from "#lib/compile/decisions/decision";

/**
 * What recording an outcome does, a sentence; what it does to groups and job titles, the draft's change says.
 * @param edition what the new edition is called
 */
export function effectInWords(outcome: Outcome, edition: string): string {
  switch (outcome) {
    case "accepted":
      return `The proposal is accepted: its changes are in the draft of ${edition} from then on.`;
    case "no further action":
      return `No content moves. The new titles and codes that the proposal gives are in the draft of ${edition} from then on.`;
    case "rejected":
      return "The proposal is rejected, and the draft stays as it is.";
    case "deferred":
      return "The proposal is deferred: the draft stays as it is, and the issue is kept for a later revision.";
  }
}

/** What a decision about a draft never does. */
export function onlyTheDraft(edition: string): string {
  return `This is about the draft of ${edition} only. Nothing public changes until it is released.`;
}
