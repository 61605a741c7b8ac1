import type { Metadata } from "next";
import { HistoryList } from "#components/record/history-list";
import { ACTION_FORM, ActionForm } from "#components/revision/meetings/action-form";
import { SavedMeanwhile } from "#components/revision/meetings/saved-meanwhile";
import { STANDARDS_CRUMB, UnknownStandard } from "#components/standards/unknown-standard";
import { Button } from "#components/ui/button";
import { SelectField, TextArea, TextField } from "#components/ui/field";
import { AnswerBanner, PostForm } from "#components/ui/form";
import { PageHeading } from "#components/ui/page-heading";
import { dateInWords } from "#lib/platform/in-words";
import { numberIn } from "#lib/platform/parameters";
import { readHistory } from "#lib/record/record.db";
import { historyItem } from "#lib/record/sentences";
import { wallTime } from "#lib/revision/consultation/window";
import { ACTION_STATUSES } from "#lib/revision/meetings/meeting";
import type { PlanAction, PlanActionDraft } from "#lib/standards/plan/plan";
import { readPlanAction } from "#lib/standards/plan/plan.db";
import { PLAN_PATH, planActionHref } from "#lib/standards/plan/plan-address";
import { errorAt, type FormAnswer, typed } from "#lib/web/answer";
import { guarded } from "../../../guarded";
import { formAnswer } from "../../../viewer";

export const metadata: Metadata = { title: "An action of the plan" };

const NEW: PlanActionDraft = {
  ...{
    objective: "",
    text: "",
    owner: "",
    startsOn: null,
    dueOn: null,
    timescale: "",
    status: "open",
    note: "",
  },
};

export default guarded("keep standards", async ({ params, searchParams }) => {
  const { action: number = "" } = await params;
  const isNew = number === "new";
  const id = numberIn(number);
  const [action, answer, history] = await Promise.all([
    isNew ? null : readPlanAction(id),
    formAnswer(await searchParams),
    isNew ? [] : readHistory("plan-action", String(id)),
  ]);
  if (!isNew && !action) return <UnknownStandard what="action" />;
  const draft: PlanActionDraft = action ?? NEW;
  const field = (name: "objective" | "startsOn" | "timescale") => ({
    name,
    defaultValue: typed(answer, ACTION_FORM, name, draft[name] ?? ""),
    error: errorAt(answer, ACTION_FORM, name),
  });
  return (
    <>
      <PageHeading
        crumbs={[STANDARDS_CRUMB, { href: PLAN_PATH, name: "Action plan" }]}
        title={isNew ? "Enter an action" : `Action ${id}`}
      />
      <AnswerBanner answer={answer} />
      {action && (
        <SavedMeanwhile
          answer={answer}
          form={ACTION_FORM}
          history={history}
          revision={action.revision}
          fields={[
            { name: "objective", label: "Objective", saved: action.objective },
            { name: "text", label: "What is to be done", saved: action.text },
            { name: "owner", label: "Who does it", saved: action.owner },
            { name: "status", label: "How it stands", saved: action.status },
            { name: "note", label: "What came of it", saved: action.note },
          ]}
          leaveHref={PLAN_PATH}
        />
      )}
      <ActionForm
        to={planActionHref(isNew ? "new" : id, "save")}
        action={draft}
        isNew={isNew}
        since={action?.revision ?? 0}
        answer={answer}
        back={PLAN_PATH}
      >
        <TextField label="Objective" {...field("objective")} />
        <TextField label="From (optional)" type="date" hint="As in 2026-05-07." {...field("startsOn")} />
        <TextField
          label="What the days do not say of its time (optional)"
          hint="Such as “ongoing”."
          {...field("timescale")}
        />
      </ActionForm>
      {action && (
        <>
          <ProgressOf action={action} answer={answer} />
          <div className="mt-9">
            <HistoryList
              deeds={history.map((entry) => historyItem(entry, true))}
              none="Nothing was done yet."
            />
          </div>
        </>
      )}
    </>
  );
});

function ProgressOf({ action, answer }: { action: PlanAction; answer: FormAnswer | null }) {
  return (
    <section className="mt-9">
      <h2>What was done</h2>
      {action.progress.length === 0 ? (
        <p className="mt-1 text-soft">Nothing was reported yet.</p>
      ) : (
        <ul className="mt-2 grid max-w-3xl gap-2">
          {action.progress.map(({ id, doneOn, text }) => (
            <li key={id} className="border-l-2 border-line pl-3">
              <span className="font-semibold">{dateInWords(doneOn)}</span>: {text}
            </li>
          ))}
        </ul>
      )}
      <PostForm
        to={planActionHref(action.id, "progress")}
        label="Report on the action"
        className="mt-4 grid max-w-xl gap-5"
      >
        <TextField
          label="Day"
          type="date"
          name="doneOn"
          hint="As in 2026-05-07."
          defaultValue={typed(answer, "progress", "doneOn", wallTime(new Date()).date)}
          error={errorAt(answer, "progress", "doneOn")}
        />
        <TextArea
          label="What was done on it"
          name="done"
          rows={3}
          defaultValue={typed(answer, "progress", "done")}
          error={errorAt(answer, "progress", "done")}
        />
        <SelectField
          label="How it stands now"
          name="standing"
          defaultValue={typed(answer, "progress", "standing", action.status)}
          error={errorAt(answer, "progress", "standing")}
          options={ACTION_STATUSES.map((value) => ({ value, name: value }))}
        />
        <div>
          <Button look="secondary">Add it to the report</Button>
        </div>
      </PostForm>
    </section>
  );
}
