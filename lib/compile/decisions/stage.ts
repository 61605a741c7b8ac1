/** How far a proposal has come, in order. */
export const STAGES = ["draft", "working-group review", "out for comment", "recommended", "decided"] as const;
export type Stage = (typeof STAGES)[number];

export const STAGE_NAMES: Record<Stage, string> = {
  draft: "draft",
  "working-group review": "under review by the working group",
  "out for comment": "out for comment",
  recommended: "recommended to the steering group",
  decided: "decided",
};

/** Stages in which everybody may read a proposal; before, it is the groups' own work. */
const PUBLIC: ReadonlySet<Stage> = new Set(["out for comment", "recommended", "decided"]);

/** Whether everybody may read what stands at this stage; null is an issue without a proposal. */
export function isPublic(stage: Stage | null): boolean {
  return stage !== null && PUBLIC.has(stage);
}

/** Stages in which a proposal can be edited: each saved state is its next version. */
export const EDITABLE: ReadonlySet<Stage> = new Set(["draft", "working-group review", "recommended"]);
