import type { Metadata } from "next";
import { DataSetTable } from "#components/figures/data-set-table";
import { JobsCaveat } from "#components/figures/jobs-caveat";
import { AnswerBanner } from "#components/ui/form";
import { PageHeading } from "#components/ui/page-heading";
import { readEditions } from "#lib/classification/classification.db";
import { readDataSets } from "#lib/figures/data-sets.db";
import { IMPORT_PATH, treemapHref } from "#lib/figures/figures-address";
import { MICRODATA_PATH } from "#lib/microdata/analyses/asked-analysis";
import { can } from "#lib/permissions/permissions";
import type { Parameters } from "#lib/platform/parameters";
import { currentViewer, formAnswer } from "../viewer";

export const metadata: Metadata = { title: "Figures" };

export default async function Figures({ searchParams }: { searchParams: Promise<Parameters> }) {
  const [dataSets, editions, viewer, answer] = await Promise.all([
    readDataSets(),
    readEditions(),
    currentViewer(),
    formAnswer(await searchParams),
  ]);
  const named = editions
    .filter(({ id }) => dataSets.some(({ edition }) => edition === id))
    .sort((a, b) => (b.releasedOn ?? "").localeCompare(a.releasedOn ?? ""));
  return (
    <>
      <AnswerBanner answer={answer} />
      <PageHeading title="Figures">
        <p>
          How many people and jobs the groups have, and what they earn: published figures, each with its data
          set. A figure that is not published says why; it is never nought.
        </p>
      </PageHeading>
      {can(viewer?.person ?? null, "keep figures") && (
        <p className="no-print mb-4">
          <a href={IMPORT_PATH}>Import figures</a>
        </p>
      )}
      {can(viewer?.person ?? null, "analyse microdata") && (
        <p className="no-print mb-4">
          <a href={MICRODATA_PATH}>Analyse earnings microdata</a>
        </p>
      )}
      <DataSetTable dataSets={dataSets} editions={editions} />
      <JobsCaveat className="mt-3" />
      <section aria-labelledby="pictures" className="mt-8">
        <h2 id="pictures">Pictures</h2>
        {named.map((edition) => (
          <div key={edition.id} className="mt-3">
            <h3>What the major groups of {edition.shortTitle} are made of</h3>
            <ul className="mt-1 grid gap-x-6 gap-y-1 sm:grid-cols-2">
              {edition.groups
                .filter(({ level }) => level === 1)
                .map(({ code, title }) => (
                  <li key={code}>
                    <a href={treemapHref({ edition: edition.id, code })}>
                      <span className="code">{code}</span> {title}
                    </a>
                  </li>
                ))}
            </ul>
          </div>
        ))}
      </section>
    </>
  );
}
