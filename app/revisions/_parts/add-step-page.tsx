import { StepFields } from "#components/revision/life/step-fields";
import { Button } from "#components/ui/button";
import { SelectField } from "#components/ui/field";
import { AnswerBanner, PostForm } from "#components/ui/form";
import { type Crumb, PageHeading } from "#components/ui/page-heading";
import { STAGES } from "#lib/compile/decisions/stage";
import { lifeHref, type StepsOf } from "#lib/revision/life/set-of-steps";
import { errorAt, type FormAnswer, typed } from "#lib/web/answer";

/** The form for a step that proposals can make from now on. */
export function AddStepPage(props: { of: StepsOf; crumbs: Crumb[]; answer: FormAnswer | null }) {
  const { of, crumbs, answer } = props;
  const stage = (label: string, name: "from" | "to") => (
    <SelectField
      label={label}
      name={name}
      defaultValue={typed(answer, "add-step", name)}
      error={errorAt(answer, "add-step", name)}
      options={[{ value: "", name: "Choose a stage" }, ...STAGES.map((value) => ({ value, name: value }))]}
    />
  );
  return (
    <>
      <PageHeading crumbs={crumbs} title="Add a step">
        <p>From the moment it is added, proposals at its first stage can make the move.</p>
      </PageHeading>
      <AnswerBanner answer={answer} />
      <PostForm to={lifeHref(of, "new/add")} label="Add a step">
        {stage("From", "from")}
        {stage("To", "to")}
        <StepFields form="add-step" answer={answer} step={null} />
        <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
          <Button>Add the step</Button>
          <a href={lifeHref(of)}>Cancel</a>
        </div>
      </PostForm>
    </>
  );
}
