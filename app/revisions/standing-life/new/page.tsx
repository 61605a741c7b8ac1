import type { Metadata } from "next";
import { lifeHref } from "#lib/revision/life/set-of-steps";
import { REVISIONS_PATH } from "#lib/revision/paper-address";
import { guarded } from "../../../guarded";
import { formAnswer } from "../../../viewer";
import { AddStepPage } from "../../_parts/add-step-page";

export const metadata: Metadata = { title: "Add a step" };

export default guarded("set the life of proposals", async ({ searchParams }) => {
  return (
    <AddStepPage
      of={null}
      crumbs={[
        { href: REVISIONS_PATH, name: "Revisions" },
        { href: lifeHref(null), name: "How proposals move" },
      ]}
      answer={await formAnswer(await searchParams)}
    />
  );
});
