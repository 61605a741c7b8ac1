import type { Metadata } from "next";
import { readSteps } from "#lib/revision/life/life-steps.db";
import { lifeHref } from "#lib/revision/life/set-of-steps";
import { REVISIONS_PATH } from "#lib/revision/paper-address";
import { guarded } from "../../../guarded";
import { formAnswer } from "../../../viewer";
import { StepPage } from "../../_parts/step-page";

export const metadata: Metadata = { title: "A step" };

export default guarded("set the life of proposals", async ({ params, searchParams }) => {
  const { step: id } = await params;
  const [steps, answer] = await Promise.all([readSteps(null), formAnswer(await searchParams)]);
  return (
    <StepPage
      of={null}
      crumbs={[
        { href: REVISIONS_PATH, name: "Revisions" },
        { href: lifeHref(null), name: "How proposals move" },
      ]}
      step={steps.find((one) => String(one.id) === id)}
      answer={answer}
    />
  );
});
