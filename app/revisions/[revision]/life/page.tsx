import type { Metadata } from "next";
import { HistoryList } from "#components/record/history-list";
import { ButtonLink } from "#components/ui/button";
import { AnswerBanner } from "#components/ui/form";
import { PageHeading } from "#components/ui/page-heading";
import { can } from "#lib/permissions/permissions";
import { readRecord } from "#lib/record/record.db";
import { historyItem } from "#lib/record/sentences";
import { readSteps } from "#lib/revision/life/life-steps.db";
import { REVISION_PATH } from "#lib/revision/paper-address";
import { guarded } from "../../../guarded";
import { formAnswer } from "../../../viewer";
import { StepTable } from "./_parts/step-table";

export const metadata: Metadata = { title: "How proposals move" };

export default guarded("read work in progress", async ({ searchParams, viewer: { person } }) => {
  const [steps, changes, answer] = await Promise.all([
    readSteps(),
    readRecord({ before: 0, kind: "life-step", actorId: null, size: 100 }),
    formAnswer(await searchParams),
  ]);
  const editable = can(person, "set the life of proposals");
  return (
    <>
      <PageHeading crumbs={[{ href: REVISION_PATH, name: "Revision" }]} title="How proposals move">
        <p>
          Which moves a proposal can make, who makes them, and what has to be there first. The database holds
          to the same rules: a move that is not here cannot be made in any way.
        </p>
      </PageHeading>
      <AnswerBanner answer={answer} />
      <StepTable steps={steps} editable={editable} />
      {editable && (
        <p className="mt-4">
          <ButtonLink href="/revision/life/new">Add a step</ButtonLink>
        </p>
      )}
      <div className="mt-9">
        <HistoryList
          deeds={changes.map((deed) => historyItem(deed, true))}
          none="The steps are as they were delivered."
        />
      </div>
    </>
  );
});
