import type { Metadata } from "next";
import { StepFields } from "#components/revision/life/step-fields";
import { Button } from "#components/ui/button";
import { TextArea } from "#components/ui/field";
import { AnswerBanner, PostForm } from "#components/ui/form";
import { PageHeading } from "#components/ui/page-heading";
import { PageStatus } from "#components/ui/page-status";
import { TypedValues } from "#components/ui/typed-values";
import { readSteps } from "#lib/revision/life/life-steps.db";
import { stepName } from "#lib/revision/life/set-of-steps";
import { REVISION_PATH } from "#lib/revision/paper-address";
import { errorAt, typed } from "#lib/web/answer";
import { guarded } from "../../../../guarded";
import { formAnswer } from "../../../../viewer";

export const metadata: Metadata = { title: "A step" };

const CRUMBS = [
  { href: REVISION_PATH, name: "Revision" },
  { href: "/revision/life", name: "How proposals move" },
];

export default guarded("set the life of proposals", async ({ params, searchParams }) => {
  const { step: id } = await params;
  const [steps, answer] = await Promise.all([readSteps(), formAnswer(await searchParams)]);
  const step = steps.find((one) => String(one.id) === id);
  if (!step)
    return (
      <>
        <PageStatus code={404} />
        <PageHeading crumbs={CRUMBS} title="Step not found">
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
      <PageHeading crumbs={CRUMBS} title={`The step ${stepName(step)}`}>
        <p>A change holds from now on; proposals that have made the move stay where they are.</p>
      </PageHeading>
      <AnswerBanner answer={answer} />
      <PostForm to={`/revision/life/${step.id}/save`} label="Change the step">
        <StepFields form="save-step" answer={answer} step={step} />
        <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
          <Button>Save the step</Button>
          <a href="/revision/life">Cancel</a>
        </div>
      </PostForm>
      <section aria-labelledby="end" className="mt-9">
        <h2 id="end" className="mb-2">
          End the step
        </h2>
        <PostForm to={`/revision/life/${step.id}/end`} label="End the step">
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
});
