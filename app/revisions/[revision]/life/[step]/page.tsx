import type { Metadata } from "next";
import { readSteps } from "#lib/revision/life/life-steps.db";
import { lifeHref } from "#lib/revision/life/set-of-steps";
import { revisionCrumb } from "#lib/revision/paper-address";
import { revisionOfAddress } from "#lib/revision/revision-of.db";
import { guarded, ofRevision } from "../../../../guarded";
import { formAnswer } from "../../../../viewer";
import { StepPage } from "../../../_parts/step-page";

export const metadata: Metadata = { title: "A step" };

export default guarded(
  "set the life of proposals",
  async ({ params, searchParams }) => {
    const of = await revisionOfAddress(await params);
    const { step: id } = await params;
    const [steps, answer] = await Promise.all([readSteps(of), formAnswer(await searchParams)]);
    return (
      <StepPage
        of={of}
        crumbs={[revisionCrumb(of), { href: lifeHref(of), name: "How proposals move" }]}
        step={steps.find((one) => String(one.id) === id)}
        answer={answer}
      />
    );
  },
  ofRevision,
);
