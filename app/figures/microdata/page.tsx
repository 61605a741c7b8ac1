import type { Metadata } from "next";
import { AnswerBanner } from "#components/ui/form";
import { PageHeading } from "#components/ui/page-heading";
import { readDataSets } from "#lib/figures/data-sets.db";
import { dataSetHref, FIGURES_PATH } from "#lib/figures/figures-address";
import { isOfMicrodata } from "#lib/microdata/analyses/asked-analysis";
import { guarded } from "../../guarded";
import { formAnswer } from "../../viewer";
import { MicrodataForm } from "./_parts/microdata-form";
import { WhatToSend } from "./_parts/what-to-send";

export const metadata: Metadata = { title: "Earnings microdata" };

export default guarded("analyse microdata", async ({ searchParams }) => {
  const [answer, dataSets] = await Promise.all([formAnswer(await searchParams), readDataSets()]);
  const kept = dataSets.filter(({ id }) => isOfMicrodata(id));
  return (
    <>
      <PageHeading crumbs={[{ href: FIGURES_PATH, name: "Figures" }]} title="Earnings microdata">
        <p>
          Whoever may hold the dataset of the Annual Survey of Hours and Earnings can have it analysed here.
          The file is read once, and removed when that ends, whether it worked or not. What stays are
          estimates by occupation, with how precise each is, and none of few records.
        </p>
      </PageHeading>
      <AnswerBanner answer={answer} />
      {kept.length > 0 && (
        <section aria-labelledby="kept" className="mb-8">
          <h2 id="kept">Estimated until now</h2>
          <ul className="mt-2 grid list-disc gap-1 pl-5">
            {kept.map(({ id, title, source }) => (
              <li key={id}>
                <a href={dataSetHref(id)}>{title}</a> <span className="text-soft">{source}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <div className="grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,36rem)_minmax(0,1fr)]">
        <MicrodataForm answer={answer} />
        <WhatToSend />
      </div>
    </>
  );
});
