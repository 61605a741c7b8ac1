import type { Metadata } from "next";
import { lifeHref } from "#lib/revision/life/set-of-steps";
import { revisionCrumb } from "#lib/revision/paper-address";
import { revisionOfAddress } from "#lib/revision/revision-of.db";
import { guarded, ofRevision } from "../../../../guarded";
import { formAnswer } from "../../../../viewer";
import { AddStepPage } from "../../../_parts/add-step-page";

export const metadata: Metadata = { title: "Add a step" };

export default guarded(
  "set the life of proposals",
  async ({ params, searchParams }) => {
    const of = await revisionOfAddress(await params);
    return (
      <AddStepPage
        of={of}
        crumbs={[revisionCrumb(of), { href: lifeHref(of), name: "How proposals move" }]}
        answer={await formAnswer(await searchParams)}
      />
    );
  },
  ofRevision,
);
