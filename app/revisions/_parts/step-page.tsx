import { StepFields } from "#components/revision/life/step-fields";
import { Button } from "#components/ui/button";
import { TextArea } from "#components/ui/field";
import { AnswerBanner, PostForm } from "#components/ui/form";
import { type Crumb, PageHeading } from "#components/ui/page-heading";
import { PageStatus } from "#components/ui/page-status";
import { TypedValues } from "#components/ui/typed-values";
import type { LifeStep } from "#lib/revision/life/life-step";
import { lifeHref, type StepsOf, stepName } from "#lib/revision/life/set-of-steps";
import { errorAt, type FormAnswer, typed } from "#lib/web/answer";

/** A step of the life of proposals, to be changed or ended. @param step undefined where there is no such step now */
export function StepPage(props: {
  of: StepsOf;
  crumbs: Crumb[];
  step: LifeStep | undefined;
  answer: FormAnswer | null;
}) {
  const { of, crumbs, step, answer } = props;
  if (!step)
    return (
      <>
        <PageStatus code={404} />
        <PageHeading crumbs={crumbs} title="Step not found">
          <p>
            There is no such step now; it was perhaps changed meanwhile. Those there are stand in the table.
          </p>
        </PageHeading>
        <AnswerBanner answer={answer} />
        <TypedValues answer={answer} form="save-step" />
        <TypedValues answer={answer} form="end-step" />
      </>
    );
  return (
    <>
      <PageHeading crumbs={crumbs} title={`The step ${stepName(step)}`}>
        <p>A change holds from now on; proposals that have made the move stay where they are.</p>
      </PageHeading>
      <AnswerBanner answer={answer} />
      <PostForm to={lifeHref(of, `${step.id}/save`)} label="Change the step">
        <StepFields form="save-step" answer={answer} step={step} />
        <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
          <Button>Save the step</Button>
          <a href={lifeHref(of)}>Cancel</a>
        </div>
      </PostForm>
      <section aria-labelledby="end" className="mt-9">
        <h2 id="end" className="mb-2">
          End the step
        </h2>
        <PostForm to={lifeHref(of, `${step.id}/end`)} label="End the step">
          <TextArea
            label="Why it is ended"
            name="endReason"
            rows={3}
            hint="The move cannot be made any more. The reason stands in the record."
            defaultValue={typed(answer, "end-step", "endReason")}
            error={errorAt(answer, "end-step", "endReason")}
          />
          <div>
            <Button look="secondary">End the step</Button>
          </div>
        </PostForm>
      </section>
    </>
  );
}
