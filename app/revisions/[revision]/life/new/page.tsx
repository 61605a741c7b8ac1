import type { Metadata } from "next";
import { StepFields } from "#components/revision/life/step-fields";
import { Button } from "#components/ui/button";
import { SelectField } from "#components/ui/field";
import { AnswerBanner, PostForm } from "#components/ui/form";
import { PageHeading } from "#components/ui/page-heading";
import { STAGES } from "#lib/compile/decisions/stage";
import { REVISION_PATH } from "#lib/revision/paper-address";
import { errorAt, typed } from "#lib/web/answer";
import { guarded } from "../../../../guarded";
import { formAnswer } from "../../../../viewer";

export const metadata: Metadata = { title: "Add a step" };

export default guarded("set the life of proposals", async ({ searchParams }) => {
  const answer = await formAnswer(await searchParams);
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
      <PageHeading
        crumbs={[
          { href: REVISION_PATH, name: "Revision" },
          { href: "/revision/life", name: "How proposals move" },
        ]}
        title="Add a step"
      >
        <p>From the moment it is added, proposals at its first stage can make the move.</p>
      </PageHeading>
      <AnswerBanner answer={answer} />
      <PostForm to="/revision/life/new/add" label="Add a step">
        {stage("From", "from")}
        {stage("To", "to")}
        <StepFields form="add-step" answer={answer} step={null} />
        <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
          <Button>Add the step</Button>
          <a href="/revision/life">Cancel</a>
        </div>
      </PostForm>
    </>
  );
});
