import type { Metadata } from "next";
import type { ReactNode } from "react";
import { AnswerBanner } from "#components/ui/form";
import { Notice } from "#components/ui/notice";
import { PageHeading } from "#components/ui/page-heading";
import { recordsHref } from "#lib/gold-coding/batches/batch-address";
import { FINDING_KINDS, type FindingKind, findingsPath } from "#lib/gold-coding/findings/finding";
import { readFindings, readOutcomes } from "#lib/gold-coding/findings/findings.db";
import { countSets } from "#lib/gold-coding/findings/sets/gold-sets.db";
import { readMeasures } from "#lib/gold-coding/findings/sets/lookup-measure.db";
import { can, inBatch } from "#lib/permissions/permissions";
import { guarded, ofFigures } from "../../../../guarded";
import { formAnswer } from "../../../../viewer";
import { FindingTable } from "./_parts/finding-table";
import { LookupMeasures } from "./_parts/lookup-measures";
import { SetForms } from "./_parts/set-forms";
import { batchCrumbs, namedIn, withBatch } from "./of-findings";

export const metadata: Metadata = { title: "Findings of a batch" };

const HEADINGS: Record<FindingKind, string> = {
  disagreement: "Repeated disagreements",
  confusion: "Assigned codes that were wrong",
  title: "Titles that the lookup does not settle",
  flags: "What coders flagged",
};

export default guarded(
  "put gold codes to use",
  withBatch(async ({ batch, editions, seesRecords, keepsBatches, viewer, searchParams }) => {
    const [answer, findings, outcomes, sets, measures] = await Promise.all([
      formAnswer(await searchParams),
      readFindings(batch, seesRecords),
      readOutcomes(batch.id),
      countSets(batch.id),
      readMeasures(batch.id),
    ]);
    const kinds = Object.keys(FINDING_KINDS) as FindingKind[];
    return (
      <>
        <PageHeading crumbs={batchCrumbs(batch)} kicker={batch.title} title="Findings">
          <p>
            What the codings of this batch show that a revision, the index or the coders can do something
            about. Each line leads to a short form; what was made of it already stands beside it.
          </p>
        </PageHeading>
        <AnswerBanner answer={answer} />
        {batch.editions.length === 2 && (
          <p>
            <a href={findingsPath(batch.id, "weights")}>Dual-coded weights of this batch</a>
          </p>
        )}
        {!seesRecords && (
          <Notice>
            <p>
              Findings of fewer than 10 records, and titles that people gave, are shown to those who may see
              records.
            </p>
          </Notice>
        )}
        {kinds
          .filter((kind) => kind !== "title" || seesRecords)
          .map((kind) => (
            <Part key={kind} id={kind} title={HEADINGS[kind]}>
              {kind === "flags" && seesRecords && findings.flags.length > 0 && (
                <p className="mb-1">
                  <a href={recordsHref(batch.id, { flagged: "yes" })}>
                    See the flagged records and their notes
                  </a>
                </p>
              )}
              <FindingTable
                {...{ batch, seesRecords }}
                label={HEADINGS[kind]}
                kind={kind}
                findings={findings[kind]}
                outcomes={outcomes}
                named={(edition) => namedIn(batch, editions, edition)}
              />
            </Part>
          ))}
        <Part id="lookup" title="How good is the lookup">
          <LookupMeasures
            measures={measures}
            nameOf={(id) => editions.find((edition) => edition.id === id)?.shortTitle ?? id}
          />
        </Part>
        <Part id="sets" title="Gold codes as sets">
          <SetForms
            batch={batch}
            editions={editions.map(({ id, shortTitle }) => ({ id, shortTitle }))}
            sets={sets}
            answer={answer}
            may={{ assign: keepsBatches, take: can(viewer.person, "export records", inBatch(batch.id)) }}
          />
        </Part>
      </>
    );
  }),
  ofFigures,
);

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="mt-9">
      <h2 id={id} className="mb-1">
        {title}
      </h2>
      {children}
    </section>
  );
}
