import { db, type Transaction } from "#lib/platform/db";
import { Refusal } from "#lib/platform/refusal";
import type { Actor, Deed } from "#lib/record/entry";
import { recorded } from "#lib/record/record.db";
import type { LifeStep, StepDraft } from "#lib/revision/life/life-step";
import {
  type StepsOf,
  stepFields,
  stepName,
  stepProblem,
  stepSubject,
} from "#lib/revision/life/set-of-steps";

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

/**
 * The steps that the life of a revision's proposals is made of now: its own where it has any, else the standing ones. The
 * database finds them the same way (`life_steps_of` in prisma/rules).
 */
export async function readSteps(of: StepsOf, from: Transaction = db()): Promise<LifeStep[]> {
  return (await readStepsOf(of, from)).steps;
}

/** The same, with whether they are the revision's own. */
export async function readStepsOf(
  of: StepsOf,
  from: Transaction = db(),
): Promise<{ steps: LifeStep[]; own: boolean }> {
  const rows = await from.lifeStep.findMany({
    where: { endedAt: null, OR: [{ revisionId: null }, ...(of === null ? [] : [{ revisionId: of }])] },
    orderBy: { id: "asc" },
  });
  const own = rows.filter(({ revisionId }) => revisionId !== null);
  const steps = own.length > 0 ? own : rows;
  return { steps: steps.map(stepOf), own: own.length > 0 };
}

/** Why a step that is no longer in force cannot be changed. */
export const CHANGED_MEANWHILE =
  "Somebody changed this step meanwhile. Load the page again and look at it before you change it.";

/**
 * Sets a step anew: the row as it was ends and another takes its place.
 * @param id of the step as it was shown: of the revision's own, or of the standing ones where it has none yet
 * @throws Refusal when it was changed meanwhile, nothing differs, or proposals could not be decided any more
 */
export function changeStep(
  by: Actor,
  of: StepsOf,
  id: number,
  draft: StepDraft,
  reason: string,
): Promise<void> {
  return recorded(by, async (transaction, record) => {
    const held = await lockedSteps(transaction, of);
    const before = stepIn(held.steps, id);
    if (JSON.stringify(stepFields(before)) === JSON.stringify(stepFields(draft)))
      throw new Refusal("Nothing is different from how the step is now. Change something, or go back.");
    const others = held.steps.filter((step) => step.id !== id);
    refuseProblem(others, draft);
    await takeOut(transaction, by, of, held, before);
    await add(transaction, by, of, draft, reason);
    await record(deed("changed a step", of, draft, stepFields(before), stepFields(draft), reason));
  });
}

/** Adds a step. @throws Refusal when there is one between these stages, or it makes no sense */
export function addStep(by: Actor, of: StepsOf, draft: StepDraft, reason: string): Promise<void> {
  return recorded(by, async (transaction, record) => {
    const held = await lockedSteps(transaction, of);
    refuseProblem(held.steps, draft);
    await takeOut(transaction, by, of, held, null);
    await add(transaction, by, of, draft, reason);
    await record(deed("added a step", of, draft, null, stepFields(draft), reason));
  });
}

/** Ends a step: the move cannot be made any more. @throws Refusal when proposals could not be decided without it */
export function endStep(by: Actor, of: StepsOf, id: number, reason: string): Promise<void> {
  return recorded(by, async (transaction, record) => {
    const held = await lockedSteps(transaction, of);
    const before = stepIn(held.steps, id);
    refuseProblem(
      held.steps.filter((step) => step.id !== id),
      null,
    );
    await takeOut(transaction, by, of, held, before);
    await record(deed("ended a step", of, before, stepFields(before), null, reason));
  });
}

type Held = Awaited<ReturnType<typeof readStepsOf>>;

/** One change of the steps at a time: what is still possible depends on all of them. */
async function lockedSteps(transaction: Transaction, of: StepsOf): Promise<Held> {
  await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('life_step'))`;
  return readStepsOf(of, transaction);
}

function stepIn(steps: readonly LifeStep[], id: number): LifeStep {
  const step = steps.find((one) => one.id === id);
  if (!step) throw new Refusal(CHANGED_MEANWHILE);
  return step;
}

function refuseProblem(others: readonly StepDraft[], draft: StepDraft | null): void {
  const problem = stepProblem(others, draft);
  if (problem) throw new Refusal(problem.message, problem.field);
}

/**
 * Leaves everything in force but one step. A revision that went by the standing steps until now gets all the others as its
 * own, and the standing ones stay as they are.
 */
async function takeOut(
  transaction: Transaction,
  by: Actor,
  of: StepsOf,
  { steps, own }: Held,
  gone: LifeStep | null,
): Promise<void> {
  if (of !== null && !own) {
    for (const step of steps)
      if (step !== gone) await add(transaction, by, of, step, "as it stood for every revision");
  } else if (gone) {
    await transaction.lifeStep.update({ where: { id: gone.id }, data: { endedAt: new Date() } });
  }
}

async function add(
  transaction: Transaction,
  by: Actor,
  of: StepsOf,
  draft: StepDraft,
  reason: string,
): Promise<void> {
  const { from, to, roles, quorum, quorumOf, needsEvidence, needsResponses } = draft;
  await transaction.lifeStep.create({
    data: {
      revisionId: of,
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
  of: StepsOf,
  draft: StepDraft,
  before: Deed["before"],
  after: Deed["after"],
  reason: string,
): Deed {
  return {
    action: `${action} ${stepName(draft)}`,
    subjectKind: "life-step",
    subjectId: stepSubject(of, draft),
    before,
    after,
    reason,
  };
}
