import type { Metadata } from "next";
import { can } from "#lib/permissions/permissions";
import { readRecord } from "#lib/record/record.db";
import { readGroupMembers } from "#lib/revision/life/group-members.db";
import { readStepsOf } from "#lib/revision/life/life-steps.db";
import { quorumWarnings } from "#lib/revision/life/quorum-warnings";
import { isStepOf } from "#lib/revision/life/set-of-steps";
import { REVISIONS_PATH } from "#lib/revision/paper-address";
import { guarded } from "../../guarded";
import { formAnswer } from "../../viewer";
import { LifePage } from "../_parts/life-page";

export const metadata: Metadata = { title: "How proposals move where a revision says nothing else" };

export default guarded("read work in progress", async ({ searchParams, viewer: { person } }) => {
  const [{ steps }, members, deeds, answer] = await Promise.all([
    readStepsOf(null),
    readGroupMembers(null),
    readRecord({ before: 0, kind: "life-step", actorId: null, size: 500 }),
    formAnswer(await searchParams),
  ]);
  return (
    <LifePage
      of={null}
      crumbs={[{ href: REVISIONS_PATH, name: "Revisions" }]}
      title="How proposals move where a revision says nothing else"
      steps={steps}
      warnings={quorumWarnings(steps, members)}
      changes={deeds.filter(({ subjectId }) => isStepOf(null, subjectId))}
      editable={can(person, "set the life of proposals")}
      answer={answer}
    >
      <p>
        The moves that a proposal can make in a revision that has no steps of its own, and that a revision
        begins with. A revision’s own steps are set on its own page.
      </p>
    </LifePage>
  );
});
