import type { LifeStep } from "#lib/life-steps/life-step";
import { CHANGED_MEANWHILE, readSteps } from "#lib/life-steps/store";
import { Refusal } from "#lib/refusal";

/** The step of an address. @throws Refusal when it was changed or ended meanwhile */
export async function demandStep(id: string | undefined): Promise<LifeStep> {
  const step = (await readSteps()).find((one) => String(one.id) === id);
  if (!step) throw new Refusal(CHANGED_MEANWHILE);
  return step;
}
