import type { Outcome } from "#lib/compile/decisions/decision";
import { STAGE_NAMES, STAGES, type Stage } from "#lib/compile/decisions/stage";
import { quantity } from "#lib/platform/in-words";
import {
  BODY_NAMES,
  type Body,
  decidingStep,
  LIFE_ROLE_NAMES,
  type LifeRole,
  type LifeStep,
  VOTING,
} from "#lib/revision/life/life-step";

/** Choices of a vote; the working group says yes or no to a proposal, the steering group which outcome it wants. */
export const CHOICES = {
  "working-group": ["for", "against", "abstain"],
  "steering-group": ["accepted", "rejected", "deferred", "no further action", "abstain"],
} as const satisfies Record<Body, readonly string[]>;
export type Choice = (typeof CHOICES)[Body][number];

export const CHOICE_NAMES: Record<Choice, string> = {
  for: "for",
  against: "against",
  accepted: "accept",
  rejected: "reject",
  deferred: "defer",
  "no further action": "no further action",
  abstain: "abstain",
};

/** A vote on one version. */
export interface CastVote {
  personId: string;
  body: Body;
  choice: Choice;
}

/** Whoever asks to do something. */
export interface Member {
  id: string;
  roles: ReadonlySet<LifeRole>;
}

/** All that the life of a proposal depends on, at one moment. */
export interface Standing {
  stage: Stage;
  version: number;
  /** null where it was read off a published paper. */
  proposerId: string | null;
  /** Votes on this version; those on earlier versions do not count. */
  votes: readonly CastVote[];
  /** Pieces of tangible evidence on the issue. */
  evidence: number;
  /** Comments, on whatever version, without a response. */
  unanswered: number;
  /** Whether this version is in a consultation round that has not closed. */
  inRound: boolean;
  /** The decision that stands on the issue; its version is null where it is on none of this proposal's. */
  decided: { version: number | null } | null;
}

/** A move out of the stage that a proposal is at. */
export interface OpenMove {
  step: LifeStep;
  /** Sentences that say what is missing; none where this member can make the move now. */
  missing: string[];
}

/**
 * The moves out of a proposal's stage, in the order of the stages, each with what keeps this member from making it. The
 * database holds the same rules (proposal_move_allowed); a test walks both through the same cases.
 */
export function movesFrom(steps: readonly LifeStep[], standing: Standing, member: Member): OpenMove[] {
  return steps
    .filter(({ from }) => from === standing.stage)
    .sort((a, b) => STAGES.indexOf(a.to) - STAGES.indexOf(b.to))
    .map((step) => ({ step, missing: missingFor(step, standing, member) }));
}

/** What keeps a member from moving a proposal to a stage. */
export function moveMissing(
  steps: readonly LifeStep[],
  standing: Standing,
  member: Member,
  to: Stage,
): string[] {
  const step = steps.find((one) => one.from === standing.stage && one.to === to);
  if (step) return missingFor(step, standing, member);
  return [`A proposal that is ${STAGE_NAMES[standing.stage]} cannot become ${STAGE_NAMES[to]} in one move.`];
}

function missingFor(step: LifeStep, standing: Standing, member: Member): string[] {
  const { version, decided } = standing;
  const missing = conditionsMissing(step, standing, member);
  if (step.to === "out for comment" && !standing.inRound)
    missing.push("It is in no consultation round that is open or to come. Choose a round first.");
  if (step.quorum > 0 && step.quorumOf !== null && step.to !== "decided") {
    const votes = votesFor(standing, step.quorumOf, "for").length;
    if (votes < step.quorum) missing.push(votesMissing(votes, step.quorum, step.quorumOf, version));
  }
  if (step.to === "decided" && decided?.version !== version)
    missing.push(`Nothing is decided on version ${version} yet.`);
  if (step.from === "decided" && decided) missing.push("A decision stands. Reverse it first, with a reason.");
  return missing;
}

/** What a step asks of the member, of the evidence and of the comments. */
function conditionsMissing(step: LifeStep, { evidence, unanswered }: Standing, { roles }: Member): string[] {
  const missing: string[] = [];
  if (!step.roles.some((role) => roles.has(role)))
    missing.push(`This is for the ${step.roles.map((role) => LIFE_ROLE_NAMES[role]).join(" or the ")}.`);
  if (step.needsEvidence && evidence === 0)
    missing.push(
      "There is no tangible evidence on the issue yet. Record sizes, index entries, tasks, a link or a file.",
    );
  if (step.needsResponses && unanswered > 0)
    missing.push(
      `${quantity(unanswered, "comment")} ${unanswered === 1 ? "has" : "have"} no response yet. Respond to every comment.`,
    );
  return missing;
}

function votesMissing(votes: number, quorum: number, body: Body, version: number): string {
  return `${votes} of ${quantity(quorum, "vote")} of the ${BODY_NAMES[body]} for version ${version} ${quorum === 1 ? "is" : "are"} there.`;
}

function votesFor({ votes }: Standing, body: Body, choice: Choice): CastVote[] {
  return votes.filter((vote) => vote.body === body && vote.choice === choice);
}

/** What keeps a member from voting in a group, as sentences. */
export function voteMissing({ stage }: Standing, { roles }: Member, body: Body): string[] {
  const missing: string[] = [];
  if (!roles.has(body)) missing.push(`Only members of the ${BODY_NAMES[body]} vote in it.`);
  if (!VOTING[body].has(stage))
    missing.push(`The ${BODY_NAMES[body]} does not vote on a proposal that is ${STAGE_NAMES[stage]}.`);
  return missing;
}

/** How the vote of whoever decides is counted: their own, cast for the outcome if they have not voted. */
export function withOwnVote(standing: Standing, member: Member, outcome: Outcome): Standing {
  const voted = standing.votes.some(
    ({ personId, body }) => personId === member.id && body === "steering-group",
  );
  if (voted) return standing;
  const own: CastVote = { personId: member.id, body: "steering-group", choice: outcome };
  return { ...standing, votes: [...standing.votes, own] };
}

/**
 * What keeps a member from recording an outcome as the decision on a proposal: deciding and the move to "decided" are one.
 * The member's own vote counts as cast for the outcome if they have not voted yet.
 */
export function decisionMissing(
  steps: readonly LifeStep[],
  standing: Standing,
  member: Member,
  outcome: Outcome,
): string[] {
  const { stage, version, decided, proposerId } = standing;
  const missing: string[] = [];
  if (!member.roles.has("steering-group")) missing.push("Only members of the steering group decide.");
  if (decided) missing.push("A decision on this issue stands already. Reverse it first, with a reason.");
  if (stage !== "recommended")
    missing.push(`A proposal that is ${STAGE_NAMES[stage]} is not before the steering group.`);
  const step = decidingStep(steps);
  if (!step) missing.push("The life of proposals has no step to a decision now. The custodian can set one.");
  if (missing.length > 0 || !step) return missing;
  missing.push(...conditionsMissing(step, standing, member));
  const votes = votesFor(withOwnVote(standing, member, outcome), "steering-group", outcome);
  if (votes.length < step.quorum || votes.length === 0)
    missing.push(
      `${votes.length} of ${quantity(Math.max(step.quorum, 1), "vote")} of the steering group for “${CHOICE_NAMES[outcome]}” on version ${version} ${step.quorum > 1 ? "are" : "is"} there.`,
    );
  else if (!votes.some(({ personId }) => personId !== proposerId))
    missing.push(
      "Whoever proposes cannot decide alone. Somebody else of the steering group has to vote for this outcome.",
    );
  const own = standing.votes.find(
    ({ personId, body }) => personId === member.id && body === "steering-group",
  );
  if (missing.length > 0 && own && own.choice !== outcome)
    missing.push(`Your own vote is “${CHOICE_NAMES[own.choice]}”: change it if you think otherwise by now.`);
  return missing;
}
