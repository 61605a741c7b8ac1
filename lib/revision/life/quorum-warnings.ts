import { quantity } from "#lib/platform/in-words";
import { BODY_NAMES, type Body, type StepDraft } from "#lib/revision/life/life-step";
import { stepName } from "#lib/revision/life/set-of-steps";

/**
 * What to think of before a number of votes stands: it is more than the group has members, so that nobody could make the
 * move, or one person alone meets it. Nothing of it is refused: groups change.
 * @param members how many people are in each group
 */
export function quorumWarnings(
  steps: readonly StepDraft[],
  members: Readonly<Record<Body, number>>,
): string[] {
  return steps.flatMap((step) => {
    const { quorum, quorumOf } = step;
    if (quorum === 0 || quorumOf === null) return [];
    const group = BODY_NAMES[quorumOf];
    const has = members[quorumOf];
    if (quorum > has)
      return [
        `The step ${stepName(step)} needs ${quantity(quorum, "vote")} of the ${group}, which has ${has === 0 ? "no members" : quantity(has, "member")}: no proposal can make it until more people join.`,
      ];
    if (quorum === 1)
      return [`The step ${stepName(step)} needs one vote of the ${group}: a single person meets it.`];
    return [];
  });
}
