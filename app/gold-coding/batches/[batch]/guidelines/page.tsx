import type { Metadata } from "next";
import {
  EarlierGuidelines,
  GuidelineForm,
  GuidelineNow,
} from "#components/gold-coding/guidelines/guideline-page";
import { AnswerBanner } from "#components/ui/form";
import { PageHeading } from "#components/ui/page-heading";
import { PageStatus } from "#components/ui/page-status";
import { batchHref, GOLD_CODING_PATH } from "#lib/gold-coding/batches/batch-address";
import { readBatch } from "#lib/gold-coding/batches/batches.db";
import { guidelinesHref } from "#lib/gold-coding/coding/coding-address";
import { listGuidelines } from "#lib/gold-coding/coding/guidelines/guidelines.db";
import { can, inBatch } from "#lib/permissions/permissions";
import { pathText } from "#lib/platform/parameters";
import { guarded, ofBatch } from "../../../../guarded";
import { formAnswer } from "../../../../viewer";

export const metadata: Metadata = { title: "Guidelines of a batch" };

/** What coders of one batch go by: its own guidelines, with those for all beside them. */
export default guarded(
  "read guidelines",
  async ({ params, searchParams, viewer }) => {
    const id = pathText((await params).batch ?? "");
    const [batch, answer, versions, [general]] = await Promise.all([
      readBatch(id),
      searchParams.then(formAnswer),
      listGuidelines(id),
      listGuidelines(null),
    ]);
    const [newest, ...earlier] = versions;
    const keeps = can(viewer.person, "keep batches", inBatch(id));
    if (!batch)
      return (
        <>
          <PageStatus code={404} />
          <PageHeading
            crumbs={[{ href: GOLD_CODING_PATH, name: "Gold coding" }]}
            title="There is no such batch"
          />
        </>
      );
    return (
      <>
        <AnswerBanner answer={answer} />
        <PageHeading
          crumbs={[
            { href: GOLD_CODING_PATH, name: "Gold coding" },
            ...(keeps ? [{ href: batchHref(id), name: batch.title }] : []),
          ]}
          kicker={batch.title}
          title="Guidelines of this batch"
        />
        <div className="grid gap-8">
          <GuidelineNow title="For this batch" newest={newest} />
          <GuidelineNow title="For all batches" newest={general} />
          <p>
            <a href={guidelinesHref(null)}>All versions of the guidelines for all batches</a>
          </p>
          <EarlierGuidelines versions={earlier} />
          {keeps && <GuidelineForm batchId={id} {...{ newest, answer }} />}
        </div>
      </>
    );
  },
  ofBatch,
);
