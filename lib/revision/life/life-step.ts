import type { Stage } from "#lib/compile/decisions/stage";
import type { Role } from "#lib/permissions/roles";

/** A group of people that meets and votes. */
export const BODIES = ["working-group", "steering-group"] as const satisfies readonly Role[];
export type Body = (typeof BODIES)[number];

export const BODY_NAMES: Record<Body, string> = {
  "working-group": "working group",
  "steering-group": "steering group",
};

/** Roles that a step of a proposal's life can be for. */
export const LIFE_ROLES = [...BODIES, "custodian"] as const satisfies readonly Role[];
export type LifeRole = (typeof LIFE_ROLES)[number];

export const LIFE_ROLE_NAMES: Record<LifeRole, string> = { ...BODY_NAMES, custodian: "custodian" };

/** What the custodian sets of a move from one stage to another: who may make it, and what has to be there first. */
export interface StepDraft {
  from: Stage;
  to: Stage;
  /** Whoever holds one of these may make the move. */
  roles: LifeRole[];
  /** How many votes for it the version needs; 0 for none. To decide: how many votes for the outcome. */
  quorum: number;
  /** Whose votes; null where none are needed. */
  quorumOf: Body | null;
  /** Tangible evidence has to be recorded on the issue. */
  needsEvidence: boolean;
  /** Every comment has to have a response. */
  needsResponses: boolean;
}

/** A move that is allowed now. */
export interface LifeStep extends StepDraft {
  id: number;
}

/** Stages in which the votes of each group are taken. The database refuses votes at other stages. */
export const VOTING: Record<Body, ReadonlySet<Stage>> = {
  "working-group": new Set(["working-group review", "out for comment"]),
  "steering-group": new Set(["recommended"]),
};

/** The step that a decision makes. */
export function decidingStep(steps: readonly LifeStep[]): LifeStep | undefined {
  return steps.find(({ from, to }) => from === "recommended" && to === "decided");
}

/** The step by which a reversed proposal goes back to work: to the working group where that is allowed. */
export function reopeningStep(steps: readonly LifeStep[]): LifeStep | undefined {
  const back = steps.filter(({ from }) => from === "decided");
  return back.find(({ to }) => to === "working-group review") ?? back[0];
}
