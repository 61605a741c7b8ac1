import type { Metadata } from "next";
import { can, inRevision } from "#lib/permissions/permissions";
import { readRecord } from "#lib/record/record.db";
import { readGroupMembers } from "#lib/revision/life/group-members.db";
import { readStepsOf } from "#lib/revision/life/life-steps.db";
import { quorumWarnings } from "#lib/revision/life/quorum-warnings";
import { isStepOf, lifeHref } from "#lib/revision/life/set-of-steps";
import { revisionCrumb } from "#lib/revision/paper-address";
import { revisionOfAddress } from "#lib/revision/revision-of.db";
import { guarded, ofRevision } from "../../../guarded";
import { formAnswer } from "../../../viewer";
import { LifePage } from "../../_parts/life-page";

export const metadata: Metadata = { title: "How proposals move" };

export default guarded(
  "read work in progress",
  async ({ params, searchParams, viewer: { person } }) => {
    const of = await revisionOfAddress(await params);
    const [{ steps, own }, members, deeds, answer] = await Promise.all([
      readStepsOf(of),
      readGroupMembers(of),
      readRecord({ before: 0, kind: "life-step", actorId: null, size: 500 }),
      formAnswer(await searchParams),
    ]);
    return (
      <LifePage
        of={of}
        crumbs={[revisionCrumb(of)]}
        title="How proposals move"
        steps={steps}
        warnings={quorumWarnings(steps, members)}
        changes={deeds.filter(({ subjectId }) => isStepOf(of, subjectId))}
        editable={can(person, "set the life of proposals", inRevision(of))}
        answer={answer}
      >
        <p>
          Which moves a proposal of this revision can make, who makes them, and what has to be there first.
          The database holds to the same rules: a move that is not here cannot be made in any way.
        </p>
        <p className="mt-2">
          {own
            ? "These steps are the revision’s own."
            : "These are the steps that hold where a revision says nothing else; the first change makes them this revision’s own."}{" "}
          {can(person, "read work in progress", {}) && (
            <a href={lifeHref(null)}>The steps that hold elsewhere</a>
          )}
        </p>
      </LifePage>
    );
  },
  ofRevision,
);
