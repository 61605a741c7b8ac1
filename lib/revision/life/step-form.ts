import type { z } from "zod";
import { STAGES } from "#lib/compile/decisions/stage";
import { Refusal } from "#lib/platform/refusal";
import { BODIES, LIFE_ROLES, type StepDraft } from "#lib/revision/life/life-step";
import { choice, choices, line, prose } from "#lib/web/fields";

const CONDITIONS = ["evidence", "responses"] as const;

/** What the custodian says of a step, but for the stages. */
export const STEP_FIELDS = {
  roles: choices(LIFE_ROLES, "Say who may make the move: tick at least one."),
  quorum: line("The number of votes", { required: "Give the number of votes: 0 for none.", longest: 5 }),
  quorumOf: choice(BODIES, "Say whose votes are needed."),
  needs: choices(CONDITIONS),
  reason: prose("The reason", { required: "Give the reason: it stands in the record.", longest: 1_000 }),
};

/** The stages of a step that is added. */
export const STAGE_FIELDS = {
  from: choice(STAGES, "Choose the stage that the step starts from."),
  to: choice(STAGES, "Choose the stage that the step leads to."),
};

type Values = z.infer<z.ZodObject<typeof STEP_FIELDS>>;

/** The step that such fields say. @throws Refusal when the number of votes is none */
export function stepFrom(
  { roles, quorum, quorumOf, needs }: Values,
  stages: Pick<StepDraft, "from" | "to">,
): StepDraft {
  if (!/^\d{1,5}$/.test(quorum))
    throw new Refusal("The number of votes is a whole number. Type it in digits, 0 for none.", "quorum");
  const votes = Number(quorum);
  return {
    ...stages,
    roles,
    quorum: votes,
    quorumOf: votes === 0 ? null : quorumOf,
    needsEvidence: needs.includes("evidence"),
    needsResponses: needs.includes("responses"),
  };
}
