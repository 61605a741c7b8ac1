import { db, type Transaction } from "#lib/platform/db";
import { Refusal } from "#lib/platform/refusal";
import type { Actor, Deed } from "#lib/record/entry";
import { recorded } from "#lib/record/record.db";
import type { LifeStep, StepDraft } from "#lib/revision/life/life-step";
import { stepFields, stepName, stepProblem } from "#lib/revision/life/set-of-steps";

type Row = Awaited<ReturnType<ReturnType<typeof db>["lifeStep"]["findMany"]>>[number];

function stepOf(row: Row): LifeStep {
  const { id, fromStage, toStage, roles, quorum, quorumOf, needsEvidence, needsResponses } = row;
  return {
    id,
    from: fromStage as LifeStep["from"],
    to: toStage as LifeStep["to"],
    roles: roles as LifeStep["roles"],
    quorum,
    quorumOf: quorumOf as LifeStep["quorumOf"],
    needsEvidence,
    needsResponses,
  };
}

/** The steps that a proposal's life is made of now. */
export async function readSteps(from: Transaction = db()): Promise<LifeStep[]> {
  return (await from.lifeStep.findMany({ where: { endedAt: null }, orderBy: { id: "asc" } })).map(stepOf);
}

/** Why a step that is no longer in force cannot be changed. */
export const CHANGED_MEANWHILE =
  "Somebody changed this step meanwhile. Load the page again and look at it before you change it.";

/**
 * Sets a step anew: the row as it was ends and another takes its place.
 * @throws Refusal when it was changed meanwhile, nothing differs, or proposals could not be decided any more
 */
export function changeStep(by: Actor, id: number, draft: StepDraft, reason: string): Promise<void> {
  return recorded(by, async (transaction, record) => {
    const steps = await lockedSteps(transaction);
    const before = stepIn(steps, id);
    if (JSON.stringify(stepFields(before)) === JSON.stringify(stepFields(draft)))
      throw new Refusal("Nothing is different from how the step is now. Change something, or go back.");
    refuseProblem(
      steps.filter((step) => step.id !== id),
      draft,
    );
    await end(transaction, id);
    await add(transaction, by, draft, reason);
    await record(deed("changed a step", draft, stepFields(before), stepFields(draft), reason));
  });
}

/** Adds a step. @throws Refusal when there is one between these stages, or it makes no sense */
export function addStep(by: Actor, draft: StepDraft, reason: string): Promise<void> {
  return recorded(by, async (transaction, record) => {
    const steps = await lockedSteps(transaction);
    refuseProblem(steps, draft);
    await add(transaction, by, draft, reason);
    await record(deed("added a step", draft, null, stepFields(draft), reason));
  });
}

/** Ends a step: the move cannot be made any more. @throws Refusal when proposals could not be decided without it */
export function endStep(by: Actor, id: number, reason: string): Promise<void> {
  return recorded(by, async (transaction, record) => {
    const steps = await lockedSteps(transaction);
    const before = stepIn(steps, id);
    refuseProblem(
      steps.filter((step) => step.id !== id),
      null,
    );
    await end(transaction, id);
    await record(deed("ended a step", before, stepFields(before), null, reason));
  });
}

/** One change of the steps at a time: what is still possible depends on all of them. */
async function lockedSteps(transaction: Transaction): Promise<LifeStep[]> {
  await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('life_step'))`;
  return readSteps(transaction);
}

function stepIn(steps: readonly LifeStep[], id: number): LifeStep {
  const step = steps.find((one) => one.id === id);
  if (!step) throw new Refusal(CHANGED_MEANWHILE);
  return step;
}

function refuseProblem(others: readonly LifeStep[], draft: StepDraft | null): void {
  const problem = stepProblem(others, draft);
  if (problem) throw new Refusal(problem.message, problem.field);
}

async function end(transaction: Transaction, id: number): Promise<void> {
  await transaction.lifeStep.update({ where: { id }, data: { endedAt: new Date() } });
}

async function add(transaction: Transaction, by: Actor, draft: StepDraft, reason: string): Promise<void> {
  const { from, to, roles, quorum, quorumOf, needsEvidence, needsResponses } = draft;
  await transaction.lifeStep.create({
    data: {
      fromStage: from,
      toStage: to,
      roles,
      quorum,
      quorumOf,
      needsEvidence,
      needsResponses,
      setById: by.personId,
      reason,
    },
  });
}

function deed(
  action: string,
  draft: StepDraft,
  before: Deed["before"],
  after: Deed["after"],
  reason: string,
): Deed {
  return {
    action: `${action} ${stepName(draft)}`,
    subjectKind: "life-step",
    subjectId: stepName(draft),
    before,
    after,
    reason,
  };
}
