import { OUTCOMES } from "#lib/compile/decisions/decision";
import type { Stage } from "#lib/compile/decisions/stage";
import { quantity } from "#lib/platform/in-words";
import { londonMoment } from "#lib/revision/consultation/window";
import type { CastVote, Member } from "#lib/revision/life/life";
import {
  BODIES,
  decidingStep,
  LIFE_ROLE_NAMES,
  type LifeRole,
  type LifeStep,
  VOTING,
} from "#lib/revision/life/life-step";

/** An issue that nothing is decided on, with what its proposal waits for. */
export interface OpenWork {
  /** Ids; the proposal's is null where there is none yet. */
  issue: string;
  proposal: string | null;
  stage: Stage | null;
  /** Since when it stands there. */
  since: Date;
  /** Votes on the latest version. */
  votes: readonly CastVote[];
  /** Pieces of tangible evidence. */
  evidence: number;
  /** Comments without a response. */
  unanswered: number;
  /** When the last round closes that asks about the latest version; null for none. */
  closesAt: Date | null;
}

/** Whom an issue waits for, and for what. */
export interface Wait {
  whom: LifeRole | "stakeholders";
  /** "waits for the steering group: 1 of 2 votes". */
  sentence: string;
}

/** What an open issue waits for, as the groups read it. */
export function waitOf(work: OpenWork, steps: readonly LifeStep[], now: Date): Wait {
  const { stage, unanswered, closesAt } = work;
  switch (stage) {
    case null:
      return waits("working-group", "nothing is proposed yet");
    case "draft":
    case "working-group review":
    case "decided":
      return onTheWay(work, steps);
    case "out for comment":
      if (closesAt !== null && closesAt > now)
        return {
          whom: "stakeholders",
          sentence: `is out for comment: the round closes on ${londonMoment(closesAt)}`,
        };
      return unanswered > 0 ? responses(unanswered) : onTheWay(work, steps);
    case "recommended":
      return unanswered > 0 ? responses(unanswered) : decision(work, steps);
  }
}

/** The same for readers who do not belong to the groups, of issues that they may read. */
export function publicWaitOf(work: OpenWork, now: Date): Wait {
  const { stage, closesAt } = work;
  if (stage === "recommended") return waits("steering-group", "a decision");
  if (stage === "out for comment" && closesAt !== null && closesAt > now) return waitOf(work, [], now);
  return waits("working-group", stage === "out for comment" ? "a recommendation" : "it is at work again");
}

/** What waits for one member: their vote, or what their group has to do; null where nothing does. */
export function requestOf(
  work: OpenWork,
  wait: Wait,
  steps: readonly LifeStep[],
  member: Member,
): string | null {
  const votes = BODIES.some(
    (body) =>
      member.roles.has(body) &&
      work.stage !== null &&
      VOTING[body].has(work.stage) &&
      steps.some(({ from, quorum, quorumOf }) => from === work.stage && quorum > 0 && quorumOf === body) &&
      !work.votes.some((vote) => vote.personId === member.id && vote.body === body),
  );
  if (votes) return "waits for your vote";
  return wait.whom !== "stakeholders" && member.roles.has(wait.whom) ? wait.sentence : null;
}

/** What keeps a proposal from its next stage: what that step asks for, or somebody to make it. */
function onTheWay({ stage, evidence, votes }: OpenWork, steps: readonly LifeStep[]): Wait {
  const next = steps.find(({ from, to }) => from === stage && to === NEXT[stage ?? "decided"]);
  if (!next) return waits("working-group", "it is at work");
  const whom = next.roles[0] ?? "working-group";
  if (next.needsEvidence && evidence === 0) return waits("working-group", "tangible evidence");
  const { quorum, quorumOf } = next;
  const given = votes.filter(({ body, choice }) => body === quorumOf && choice === "for").length;
  if (quorumOf !== null && given < quorum) return waits(quorumOf, `${given} of ${quantity(quorum, "vote")}`);
  return waits(whom, ON_THE_WAY[stage ?? "decided"]);
}

const NEXT: Record<Stage, Stage> = {
  draft: "working-group review",
  "working-group review": "out for comment",
  "out for comment": "recommended",
  recommended: "decided",
  decided: "working-group review",
};

const ON_THE_WAY: Record<Stage, string> = {
  draft: "a draft is being worked on",
  "working-group review": "to be sent out for comment",
  "out for comment": "to be recommended",
  recommended: "a decision",
  decided: "to be taken up again",
};

function decision({ votes }: OpenWork, steps: readonly LifeStep[]): Wait {
  const quorum = decidingStep(steps)?.quorum ?? 0;
  const given = Math.max(
    ...OUTCOMES.map(
      (outcome) => votes.filter(({ body, choice }) => body === "steering-group" && choice === outcome).length,
    ),
  );
  return waits("steering-group", quorum > given ? `${given} of ${quantity(quorum, "vote")}` : "a decision");
}

function responses(unanswered: number): Wait {
  return {
    whom: "working-group",
    sentence: `waits for ${unanswered === 1 ? "a response to 1 comment" : `responses to ${unanswered} comments`}`,
  };
}

function waits(whom: LifeRole, what: string): Wait {
  return { whom, sentence: `waits for the ${LIFE_ROLE_NAMES[whom]}: ${what}` };
}
