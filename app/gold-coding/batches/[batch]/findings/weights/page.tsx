import type { Metadata } from "next";
import { Button, ButtonLink } from "#components/ui/button";
import { ErrorSummary } from "#components/ui/error-summary";
import { SelectField, TextField } from "#components/ui/field";
import { AnswerBanner, PostForm } from "#components/ui/form";
import { Notice } from "#components/ui/notice";
import { PageHeading } from "#components/ui/page-heading";
import { PageStatus } from "#components/ui/page-status";
import { Pagination } from "#components/ui/pagination";
import { findingsPath } from "#lib/gold-coding/findings/finding";
import { readDualWeights } from "#lib/gold-coding/findings/weights/dual-weights.db";
import { readOfferOf } from "#lib/gold-coding/findings/weights/offered.db";
import {
  readWeightsAddress,
  shownWeights,
  weightsHref,
} from "#lib/gold-coding/findings/weights/weights-page";
import { count, momentInWords, quantity } from "#lib/platform/in-words";
import { errorAt, typed } from "#lib/web/answer";
import { guarded, ofFigures } from "../../../../../guarded";
import { formAnswer } from "../../../../../viewer";
import { batchCrumbs, findingsCrumb, namedIn, withBatch } from "../of-findings";
import { WeightSums } from "./_parts/weight-sums";
import { WeightTable } from "./_parts/weight-table";

export const metadata: Metadata = { title: "Dual-coded weights" };

const PAGE_LENGTH = 100;

export default guarded(
  "put gold codes to use",
  withBatch(async ({ batch, editions, seesRecords, keepsBatches, searchParams }) => {
    const parameters = await searchParams;
    const { asked, reader } = readWeightsAddress(parameters);
    const [answer, weights, offer] = await Promise.all([
      formAnswer(parameters),
      readDualWeights(batch),
      readOfferOf(batch.id),
    ]);
    const crumbs = batchCrumbs(batch, [findingsCrumb(batch)]);
    if (!weights)
      return (
        <PageHeading crumbs={crumbs} title="Dual-coded weights">
          <p>This batch is coded to one edition. Weights come from records that are coded to two.</p>
        </PageHeading>
      );
    const [first = "", second = ""] = batch.editions;
    const ids = asked.way === "forward" ? [first, second] : [second, first];
    const [source, target] = ids.map((id) => namedIn(batch, editions, id));
    const names = batch.editions.map((id) => namedIn(batch, editions, id).edition);
    const shown = shownWeights(weights, asked, seesRecords);
    const pages = Math.max(1, Math.ceil(shown.rows.length / PAGE_LENGTH));
    const page = Math.min(asked.page, pages);
    const path = findingsPath(batch.id, "weights");
    const file = weightsHref(`${path}/file`, { ...asked, page: 1 });
    return (
      <>
        {reader.errors.length > 0 && <PageStatus code={400} />}
        <PageHeading crumbs={crumbs} kicker={batch.title} title="Dual-coded weights">
          <p>
            How many settled records of {source?.edition} went to which groups of {target?.edition}, and what
            they weigh. Shares are of the records that have a group in both, as the published ones are; the
            rest of a base is never shared out.
          </p>
        </PageHeading>
        <ErrorSummary errors={reader.errors} />
        <AnswerBanner answer={answer} />
        {!seesRecords && (
          <Notice>
            <p>
              Pairs of fewer than 10 records are not shown, nor is what would tell them by taking figures from
              each other. They are in the rest of their base.
            </p>
          </Notice>
        )}
        {seesRecords && (
          <WeightSums weights={shown.all} source={source?.edition ?? ""} target={target?.edition ?? ""} />
        )}
        <form
          action={path}
          method="get"
          className="no-print my-4 grid max-w-3xl grid-cols-2 items-end gap-3 lg:grid-cols-[1fr_1fr_1fr_auto]"
        >
          <SelectField
            label="Direction"
            name="way"
            defaultValue={asked.way}
            options={[
              { value: "forward", name: `${names[0]} to ${names[1]}` },
              { value: "backward", name: `${names[1]} to ${names[0]}` },
            ]}
          />
          <TextField
            label={`${source?.edition} code begins with`}
            name="code"
            inputMode="numeric"
            defaultValue={asked.code}
            error={reader.errorAt("code")}
          />
          <SelectField
            label="Records of"
            name="sex"
            defaultValue={asked.sex}
            options={[
              { value: "all", name: "everybody" },
              { value: "men", name: "men" },
              { value: "women", name: "women" },
            ]}
          />
          <Button look="secondary">Show</Button>
        </form>
        <p className="mb-1 text-[0.94rem] text-soft">{quantity(shown.rows.length, "pair")}.</p>
        {source && target && (
          <WeightTable
            rows={shown.rows.slice((page - 1) * PAGE_LENGTH, page * PAGE_LENGTH)}
            source={source}
            target={target}
          />
        )}
        <Pagination
          page={page}
          pages={pages}
          href={(number) => weightsHref(path, { ...asked, page: number })}
        />
        <p className="no-print mt-4 flex flex-wrap gap-2">
          <ButtonLink href={`${file}${file.includes("?") ? "&" : "?"}format=csv`}>Download as CSV</ButtonLink>
          <ButtonLink href={`${file}${file.includes("?") ? "&" : "?"}format=xlsx`}>as Excel</ButtonLink>
        </p>
        <section aria-labelledby="offer" className="mt-9">
          <h2 id="offer" className="mb-1">
            In the correspondence
          </h2>
          <p className="max-w-3xl">
            {offer
              ? `Offered since ${momentInWords(offer.offeredAt)}: ${count(offer.records)} records. Whoever reads the correspondence of these editions can choose “Gold coding: ${batch.title}” beside the published counts.`
              : "Not offered. What is offered can be chosen in the correspondence of these editions under the name of this batch, beside the published counts and never added to them. It has nothing under 10."}
          </p>
          {keepsBatches && (
            <div className="mt-4 grid gap-8 lg:grid-cols-2">
              <PostForm to={`${path}/offer`} label="Offer" className="grid max-w-xl gap-4">
                <p>
                  <Button>
                    {offer ? "Offer them anew, as settled now" : "Offer these weights to the correspondence"}
                  </Button>
                </p>
              </PostForm>
              {offer && (
                <PostForm to={`${path}/withdraw`} label="Withdraw" className="grid max-w-xl gap-4">
                  <TextField
                    label="Why they are withdrawn"
                    name="reason"
                    defaultValue={typed(answer, "weights-withdraw", "reason")}
                    error={errorAt(answer, "weights-withdraw", "reason")}
                  />
                  <p>
                    <Button look="secondary">Withdraw the weights</Button>
                  </p>
                </PostForm>
              )}
            </div>
          )}
        </section>
      </>
    );
  }),
  ofFigures,
);
