import { Refusal } from "#lib/platform/refusal";
import type { LifeStep } from "#lib/revision/life/life-step";
import { CHANGED_MEANWHILE, readSteps } from "#lib/revision/life/life-steps.db";

/** The step of an address. @throws Refusal when it was changed or ended meanwhile */
export async function demandStep(id: string | undefined): Promise<LifeStep> {
  const step = (await readSteps()).find((one) => String(one.id) === id);
  if (!step) throw new Refusal(CHANGED_MEANWHILE);
  return step;
}
