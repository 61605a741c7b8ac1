import type { Metadata } from "next";
import {
  EarlierGuidelines,
  GuidelineForm,
  GuidelineNow,
} from "#components/gold-coding/guidelines/guideline-page";
import { AnswerBanner } from "#components/ui/form";
import { PageHeading } from "#components/ui/page-heading";
import { GOLD_CODING_PATH } from "#lib/gold-coding/batches/batch-address";
import { listGuidelines } from "#lib/gold-coding/coding/guidelines/guidelines.db";
import { can, type Subject } from "#lib/permissions/permissions";
import { guarded } from "../../guarded";
import { currentViewer, formAnswer } from "../../viewer";

export const metadata: Metadata = { title: "Guidelines for coding" };

/** What coders of every batch go by. Read by whoever has a role in any of them, written by the custodian of all. */
export default guarded(
  "read guidelines",
  async ({ searchParams, viewer }) => {
    const [answer, versions] = await Promise.all([searchParams.then(formAnswer), listGuidelines(null)]);
    const [newest, ...earlier] = versions;
    return (
      <>
        <AnswerBanner answer={answer} />
        <PageHeading crumbs={[{ href: GOLD_CODING_PATH, name: "Gold coding" }]} title="Guidelines for coding">
          <p>What coders of every batch go by. A batch can have guidelines of its own beside these.</p>
        </PageHeading>
        <div className="grid gap-8">
          <GuidelineNow title="For all batches" newest={newest} />
          <EarlierGuidelines versions={earlier} />
          {can(viewer.person, "keep batches") && <GuidelineForm batchId={null} {...{ newest, answer }} />}
        </div>
      </>
    );
  },
  inAnyBatch,
);

/** A role for one batch only lets one read what is for all. */
async function inAnyBatch(): Promise<Subject> {
  const grants = (await currentViewer())?.person.grants ?? [];
  return { scope: grants.flatMap(({ scope }) => (scope?.kind === "batch" ? [scope] : [])) };
}
