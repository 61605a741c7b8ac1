import { db, type Transaction } from "#lib/platform/db";
import { Refusal } from "#lib/platform/refusal";
import type { Actor, Deed, Fields } from "#lib/record/entry";
import { recorded } from "#lib/record/record.db";
import type { ActionStatus } from "#lib/revision/meetings/meeting";
import type { PlanAction, PlanActionDraft } from "#lib/standards/plan/plan";

const WITH_PROGRESS = {
  progress: { orderBy: [{ doneOn: "desc" as const }, { id: "desc" as const }] },
};

type Row = Awaited<ReturnType<typeof readRows>>[number];
const readRows = (where: { id?: number } = {}) =>
  db().planAction.findMany({ where, include: WITH_PROGRESS, orderBy: { id: "asc" }, take: 1_000 });

const asAction = (row: Row): PlanAction => ({
  ...row,
  number: row.id,
  status: row.status as ActionStatus,
});

/** All actions of the plan, in the order in which they were entered. */
export async function listPlan(): Promise<PlanAction[]> {
  return (await readRows()).map(asAction);
}

/** One action; null where there is none of this id. */
export async function readPlanAction(id: number): Promise<PlanAction | null> {
  const [row] = id > 0 ? await readRows({ id }) : [];
  return row ? asAction(row) : null;
}

/** Enters an action; one that says the same is the same one, so that pressing the button twice enters it once. */
export function addPlanAction(by: Actor, draft: PlanActionDraft): Promise<number> {
  return recorded(by, async (transaction, record) => {
    await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('plan_action'))`;
    const { objective, text, owner } = draft;
    const same = await transaction.planAction.findFirst({ where: { objective, text, owner } });
    if (same) return same.id;
    const { id } = await transaction.planAction.create({ data: draft });
    await record(deed(id, "entered an action", null, { ...draft }));
    return id;
  });
}

/** Saves an action, its status among it. @throws Refusal when somebody else saved it since `revision` */
export function savePlanAction(
  by: Actor,
  id: number,
  { revision, draft }: { revision: number; draft: PlanActionDraft },
): Promise<void> {
  return recorded(by, async (transaction, record) => {
    const held = await lockedAction(transaction, id);
    const keys = Object.keys(draft) as (keyof PlanActionDraft)[];
    if (keys.every((key) => held[key] === draft[key])) return;
    if (held.revision !== revision)
      throw new Refusal(
        "Somebody saved another version while you were typing. Nothing of yours is lost: look at what there is now, put the two together and save again.",
      );
    await transaction.planAction.update({ where: { id }, data: { ...draft, revision: revision + 1 } });
    const before = Object.fromEntries(keys.map((key) => [key, held[key]])) as Fields;
    await record(deed(id, "changed an action", before, { ...draft }));
  });
}

/** Says what was done of an action on a day, and how it stands since. The same said twice is said once. */
export function addProgress(
  by: Actor,
  id: number,
  { doneOn, text, status }: { doneOn: string; text: string; status: ActionStatus },
): Promise<void> {
  return recorded(by, async (transaction, record) => {
    const held = await lockedAction(transaction, id);
    const known = await transaction.planProgress.findFirst({ where: { actionId: id, doneOn, text } });
    if (known && held.status === status) return;
    if (!known) await transaction.planProgress.create({ data: { actionId: id, doneOn, text } });
    await transaction.planAction.update({
      where: { id },
      data: { status, ...(held.status !== status && { revision: held.revision + 1 }) },
    });
    await record(
      deed(id, `said what was done: ${text.length > 200 ? `${text.slice(0, 199)}…` : text}`, null, {
        doneOn,
        status,
      }),
    );
  });
}

async function lockedAction(transaction: Transaction, id: number) {
  await transaction.$executeRaw`SELECT 1 FROM plan_action WHERE id = ${id} FOR UPDATE`;
  const held = await transaction.planAction.findUnique({ where: { id } });
  if (!held) throw new Refusal("The plan has no such action. Choose one from the plan.");
  return held;
}

function deed(id: number, action: string, before: Fields | null, after: Fields): Deed {
  return { action, subjectKind: "plan-action", subjectId: String(id), before, after, reason: null };
}
