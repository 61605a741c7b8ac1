import { Refusal } from "#lib/platform/refusal";
import { readGroupMembers } from "#lib/revision/life/group-members.db";
import type { LifeStep, StepDraft } from "#lib/revision/life/life-step";
import { CHANGED_MEANWHILE, readSteps } from "#lib/revision/life/life-steps.db";
import { quorumWarnings } from "#lib/revision/life/quorum-warnings";
import { type StepsOf, stepName } from "#lib/revision/life/set-of-steps";

/** The step of an address. @throws Refusal when it was changed or ended meanwhile */
export async function demandStep(of: StepsOf, id: string | undefined): Promise<LifeStep> {
  const step = (await readSteps(of)).find((one) => String(one.id) === id);
  if (!step) throw new Refusal(CHANGED_MEANWHILE);
  return step;
}

/** A sentence on what was set, with what is to be thought of. */
export async function setSentence(of: StepsOf, step: StepDraft, done: string): Promise<string> {
  const warnings = quorumWarnings([step], await readGroupMembers(of));
  return [`The step ${stepName(step)} is ${done}.`, ...warnings].join(" ");
}
