import type { Stage } from "#lib/compile/decisions/stage";

/**
 * Where an issue stands that nothing is decided on, in a sentence or two.
 * @param stage of its proposal; null where nothing is proposed
 */
export function standingInWords(stage: Stage | null): string {
  switch (stage) {
    case null:
      return "Nothing is proposed yet. The working group records evidence and drafts a proposal, or the steering group finds that nothing needs to change.";
    case "draft":
      return "A proposal is being drafted. Until it goes out for comment, only the groups can read it.";
    case "working-group review":
      return "The working group reviews the proposal. Until it goes out for comment, only the groups can read it.";
    case "out for comment":
      return "The proposal is out for comment: everybody can read it, and stakeholders say what they think of it.";
    case "recommended":
      return "The working group recommends the proposal. The steering group decides next.";
    case "decided":
      return "What was decided is reversed. The proposal can be taken up again.";
  }
}
