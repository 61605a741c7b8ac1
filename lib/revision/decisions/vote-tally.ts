import type { Outcome } from "#lib/compile/decisions/decision";
import { quantity } from "#lib/platform/in-words";
import { listed } from "#lib/platform/listed";
import { CHOICE_NAMES, CHOICES, type Member, withOwnVote } from "#lib/revision/life/life";
import { BODY_NAMES, type Body, decidingStep } from "#lib/revision/life/life-step";
import type { ProposalLife } from "#lib/revision/life/proposal-life";

/**
 * The votes of each group against what is needed, a sentence for each: "Steering group: 2 accept, 1 defer. To record “accept”
 * it takes 2 votes for it; with yours, which is cast for it now, there are 3."
 * @param outcome that a member is about to record
 */
export function votesInWords(life: ProposalLife, member: Member, outcome: Outcome): string[] {
  return [workingGroup(life), steeringGroup(life, member, outcome)];
}

function workingGroup(life: ProposalLife): string {
  const quorum = life.steps.find(
    ({ to, quorumOf }) => to === "recommended" && quorumOf === "working-group",
  )?.quorum;
  const needed = quorum ? ` To recommend the proposal it took ${quantity(quorum, "vote")} for it.` : "";
  return `${cast(life, "working-group")}.${needed}`;
}

function steeringGroup(life: ProposalLife, member: Member, outcome: Outcome): string {
  const counted = withOwnVote(life, member, outcome);
  const isCastNow = counted !== life;
  const votes = counted.votes.filter(({ body, choice }) => body === "steering-group" && choice === outcome);
  const quorum = Math.max(decidingStep(life.steps)?.quorum ?? 1, 1);
  const there = `there ${votes.length === 1 ? "is" : "are"} ${votes.length}`;
  const own = isCastNow ? `with yours, which is cast for it as you record it, ${there}` : there;
  return `${cast(life, "steering-group")}. To record “${CHOICE_NAMES[outcome]}” it takes ${quantity(quorum, "vote")} for it: ${own}.`;
}

/** "Working group: 2 for and 1 against". */
function cast({ votes }: ProposalLife, body: Body): string {
  const own = votes.filter((vote) => vote.body === body);
  const tally = CHOICES[body].flatMap((choice) => {
    const of = own.filter((vote) => vote.choice === choice).length;
    return of > 0 ? [`${of} ${CHOICE_NAMES[choice]}`] : [];
  });
  const name = BODY_NAMES[body];
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}: ${listed(tally) || "nobody has voted on this version"}`;
}
