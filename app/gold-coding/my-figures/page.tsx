import type { Metadata } from "next";
import { CheckTable } from "#components/gold-coding/figures/check-table";
import { PaceTable } from "#components/gold-coding/figures/pace-table";
import { PageHeading } from "#components/ui/page-heading";
import { GOLD_CODING_PATH } from "#lib/gold-coding/batches/batch-address";
import { wilson } from "#lib/gold-coding/figures/estimate";
import { estimateText, percentText } from "#lib/gold-coding/figures/figures-in-words";
import { ownBatches } from "#lib/gold-coding/figures/figures-subject.db";
import { readCheckMonths } from "#lib/gold-coding/figures/pace/gold-checks.db";
import { againstPublished, paceInWords } from "#lib/gold-coding/figures/pace/pace";
import { readOwnPace } from "#lib/gold-coding/figures/pace/pace.db";
import { count, quantity } from "#lib/platform/in-words";
import { guarded } from "../../guarded";
import { currentViewer } from "../../viewer";

export const metadata: Metadata = { title: "My figures" };

export default guarded(
  "work a queue",
  async ({ viewer: { person } }) => {
    const [batches, months] = await Promise.all([
      readOwnPace(person.id),
      readCheckMonths({ personId: person.id }),
    ]);
    const coded = batches.reduce((sum, { timed, identical }) => sum + timed + identical, 0);
    const [checks, right] = months.reduce((sum, one) => [sum[0] + one.checks, sum[1] + one.right], [0, 0]);
    const titles = new Map(batches.map(({ batchId, title }) => [batchId, title]));
    const newest = batches[0];
    return (
      <>
        <PageHeading crumbs={[{ href: GOLD_CODING_PATH, name: "Gold coding" }]} title="My figures">
          How long your records take and how you answer gold checks. The custodian sees the first, the
          adjudicators the second, and nobody else sees any of it.
        </PageHeading>
        {coded === 0 ? (
          <p>You have not coded a record yet. Your figures are here as soon as you have.</p>
        ) : (
          <section aria-labelledby="pace">
            <h2 id="pace">Pace</h2>
            <p className="max-w-3xl text-[1.06rem]">
              You have coded {quantity(coded, "record")}.{" "}
              {newest?.median != null &&
                `${paceInWords(newest, `“${newest.title}”`)} That is ${againstPublished(newest.median)}.`}
            </p>
            <PaceTable
              caption="By batch, beside published figures"
              first="Batch"
              rows={batches.map((batch) => ({ ...batch, key: batch.batchId, name: batch.title }))}
            />
          </section>
        )}
        <section aria-labelledby="checks" className="mt-9">
          <h2 id="checks">Gold checks</h2>
          {checks === 0 ? (
            <p>You have not been given a record whose answer is known yet.</p>
          ) : (
            <>
              <p className="max-w-3xl">
                You gave the known answer to{" "}
                {estimateText(wilson(right / checks, checks), (value) => percentText(value, false))} of{" "}
                {count(checks)}.
              </p>
              <CheckTable
                caption="Gold checks by batch and month"
                first="Batch"
                rows={months.map((month) => ({
                  ...month,
                  key: `${month.batchId} ${month.month}`,
                  name: titles.get(month.batchId) ?? month.batchId,
                }))}
              />
            </>
          )}
        </section>
      </>
    );
  },
  async () => ownBatches((await currentViewer())?.person.id ?? ""),
);
